using MediatR;

namespace GrantsPortal.Jobs;

/// <summary>
/// The body of a job, sent through the Dispatcher as the system. It has no transaction of its own: its handler sends ordinary commands,
/// each a transaction, so that a run that is killed in the middle keeps what it did. A run may come twice: each command must bear that.
/// A refusal or an exception is a failed attempt.
/// </summary>
/// <remarks>
/// To add one: a record <c>NameJob</c> with <see cref="JobAttribute"/> and <c>[Access(Role.Administrator)]</c>, its handler
/// <c>NameJobHandler</c> in the same file, a test class <c>NameJobTests</c>, and its title in <c>Web/Resources/JobsText</c>.
/// </remarks>
public interface IJob : IRequest<JobDone>;

/// <param name="Items">How many things were dealt with; 0 when there was nothing to do.</param>
/// <param name="Note">A short remark for the administrator, without personal data.</param>
public sealed record JobDone(int Items, string? Note = null);
