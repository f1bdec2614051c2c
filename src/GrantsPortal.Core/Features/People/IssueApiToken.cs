using System.Security.Cryptography;
using System.Text;
using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>
/// Makes a bearer token for the HTTP interface. Answers with its text, which is shown once and never stored. Everyone makes their own;
/// only the command line, which has no session, names an account.
/// </summary>
[Access(Roles.Everyone)]
public sealed record IssueApiTokenCommand : ICommand<IssuedToken>
{
    /// <summary>What a token lives when nothing is said.</summary>
    public const int DefaultDays = 90;

    public string Name { get; set; } = "";

    /// <summary>Its last day, in the office's time zone.</summary>
    public DateOnly? ExpiresOn { get; set; }
    public string? Email { get; set; }
}

internal sealed class IssueApiTokenValidator : AbstractValidator<IssueApiTokenCommand>
{
    public IssueApiTokenValidator() =>
        RuleFor(c => c.Name).Must(n => !string.IsNullOrWhiteSpace(n) && n.Length <= ApiToken.NameMaxLength).WithError(_ => PeopleErrors.TokenNameInvalid(ApiToken.NameMaxLength));
}

internal sealed class IssueApiTokenHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<IssueApiTokenCommand, IssuedToken>
{
    public async Task<IssuedToken> Handle(IssueApiTokenCommand command, CancellationToken cancellationToken)
    {
        var owner = await OwnerAsync(command.Email, cancellationToken);
        var text = TokenText.Make();
        var expires = command.ExpiresOn ?? clock.Today.AddDays(IssueApiTokenCommand.DefaultDays);
        var token = ApiToken.Issue(owner, command.Name, TokenText.Hash(text), expires, clock.Today, clock.UtcNow);
        db.ApiTokens.Add(token);
        return new IssuedToken(text, token.Name, token.ExpiresOn);
    }

    private async Task<long> OwnerAsync(string? email, CancellationToken cancellationToken)
    {
        if (email is null)
        {
            return caller.User != CurrentUser.System ? caller.User.Id : throw PeopleErrors.UserNotFound("");
        }
        if (caller.User != CurrentUser.System)
        {
            throw PeopleErrors.NotForYourRole();
        }
        var normalized = email.Trim().ToUpperInvariant();
        return await db.Users.Where(u => u.NormalizedEmail == normalized && u.DeactivatedAt == null).Select(u => (long?)u.Id).SingleOrDefaultAsync(cancellationToken)
            ?? throw PeopleErrors.UserNotFound(email);
    }
}

/// <summary>The only time that a token's text is seen.</summary>
public sealed record IssuedToken(string Text, string Name, DateOnly ExpiresOn);

/// <summary>A token's text: 256 random bits. Guessing it is hopeless, so an unsalted hash is enough and can be looked up.</summary>
internal static class TokenText
{
    private const string Prefix = "gp_";

    public static string Make() => Prefix + System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    public static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
