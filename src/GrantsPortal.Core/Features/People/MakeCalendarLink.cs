using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Domain.People;
using GrantsPortal.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace GrantsPortal.Features.People;

/// <summary>Makes the caller's calendar link, in place of the one before. Answers with its token, which is shown once and never stored.</summary>
[Access(Roles.Everyone)]
public sealed record MakeCalendarLinkCommand : ICommand<string>
{
    /// <summary>A program officer's own awards only.</summary>
    public bool OwnAwardsOnly { get; set; }

    /// <summary>In which language the deadlines are told.</summary>
    public string Language { get; set; } = "en";
}

internal sealed class MakeCalendarLinkValidator : AbstractValidator<MakeCalendarLinkCommand>
{
    public MakeCalendarLinkValidator() => RuleFor(c => c.Language).Must(CalendarLink.Languages.Contains).WithError(PeopleErrors.LanguageUnknown);
}

internal sealed class MakeCalendarLinkHandler(GrantsDbContext db, Caller caller, OfficeClock clock) : IRequestHandler<MakeCalendarLinkCommand, string>
{
    public async Task<string> Handle(MakeCalendarLinkCommand command, CancellationToken cancellationToken)
    {
        var owner = caller.User.Id;
        var link = await db.CalendarLinks.SingleOrDefaultAsync(l => l.UserId == owner, cancellationToken);
        if (link is null)
        {
            db.CalendarLinks.Add(link = CalendarLink.For(owner));
        }
        var text = TokenText.Make();
        link.Make(TokenText.Hash(text), command.OwnAwardsOnly, command.Language, clock.UtcNow);
        return text;
    }
}
