using System.Globalization;
using System.Security.Cryptography;
using GrantsPortal.Domain.People;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Exports;
using GrantsPortal.Features.People;
using GrantsPortal.Features.Reporting.Calendar;
using GrantsPortal.Pipeline;
using GrantsPortal.Web.Components.Pages.Reporting;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Resources;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace GrantsPortal.Web.Api;

/// <summary>
/// <c>GET /calendar/{token}.ics</c>: a user's deadlines for their own calendar (RFC 5545). The token is the whole right: whatever it lacks,
/// the answer is 404. A deadline is an all-day event on its effective due date, and its text says when that day ends in the office.
/// </summary>
public static class CalendarFeed
{
    public const string Suffix = ".ics";
    private const string Type = "text/calendar; charset=utf-8; method=PUBLISH";
    private const string Product = "-//GrantsPortal//Deadlines//EN";

    // How often a program asks again: hourly.
    private const string Pace = "PT1H";

    public static string PathOf(string token) => $"/calendar/{token}{Suffix}";

    public static void MapCalendarFeed(this IEndpointRouteBuilder app) =>
        app.MapMethods("/calendar/{token}" + Suffix, [HttpMethods.Get, HttpMethods.Head], AnswerAsync)
            .AllowAnonymous().RequireRateLimiting(ApiSetup.Limit).ExcludeFromDescription();

    private static async Task<IResult> AnswerAsync(
        string token, HttpContext http, Dispatcher dispatcher, OfficeClock clock, IStringLocalizer<CalendarText> own, IStringLocalizer<ReportingText> words)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        if ((await dispatcher.Send(new FindCalendarReaderQuery(token), CurrentUser.System, http.RequestAborted)).Value is not { } reader)
        {
            return Results.NotFound();
        }
        var feed = new Feed(dispatcher, reader, $"{http.Request.Scheme}://{http.Request.Host}{http.Request.PathBase}", own, words);
        // Read once for its tag, and once more only for a program that does not have it yet: nothing is held in between.
        using var hash = SHA256.Create();
        await using var counted = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write);
        var changed = await feed.WriteAsync(counted, reader.Since, http.RequestAborted);
        await counted.FlushFinalBlockAsync(http.RequestAborted);
        // With the day some deadlines leave, though none was touched.
        changed = new[] { changed, reader.Since, clock.StartOf(clock.Today) }.Max();
        http.Response.Headers.ContentLanguage = reader.Language;
        http.Response.Headers.ContentDisposition = "inline; filename=\"deadlines.ics\"";
        http.Response.Headers.Append("X-Robots-Tag", "noindex");
        return Results.Stream(
            stream => feed.WriteAsync(stream, clock.UtcNow, http.RequestAborted), Type,
            lastModified: new DateTimeOffset(changed), entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash.Hash!)[..32]}\"", isWeak: true));
    }

    private sealed class Feed(Dispatcher dispatcher, CalendarReader reader, string host, IStringLocalizer<CalendarText> own, IStringLocalizer<ReportingText> words)
    {
        /// <summary>Answers with the latest moment at which one of the deadlines changed.</summary>
        public async Task<DateTime> WriteAsync(Stream stream, DateTime made, CancellationToken cancellationToken)
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LocalizationSetup.CultureOf(reader.Language);
            var changed = DateTime.MinValue;
            var file = new CalendarFile(stream);
            file.Line("BEGIN", "VCALENDAR").Line("VERSION", "2.0").Line("PRODID", Product).Line("CALSCALE", "GREGORIAN").Line("METHOD", "PUBLISH")
                .Text("NAME", own["Feed.Name"]).Text("X-WR-CALNAME", own["Feed.Name"])
                .Line("REFRESH-INTERVAL;VALUE=DURATION", Pace).Line("X-PUBLISHED-TTL", Pace);
            var sent = await dispatcher.Send(
                new ExportDeadlinesQuery(reader.OwnAwardsOnly, async (deadline, token) =>
                {
                    changed = deadline.ChangedAt > changed ? deadline.ChangedAt : changed;
                    Write(file, deadline, made);
                    await file.FlushAsync(token);
                }),
                reader.User, cancellationToken);
            if (!sent.IsOk)
            {
                // Half a feed would take the other half out of somebody's calendar.
                throw new InvalidOperationException(sent.Errors[0].Code);
            }
            file.Line("END", "VCALENDAR");
            await file.FlushAsync(cancellationToken);
            return DateTime.SpecifyKind(changed, DateTimeKind.Utc);
        }

        private void Write(CalendarFile file, Deadline one, DateTime made)
        {
            // No ORGANIZER: it is for entities to which people are invited (RFC 5545, 3.8.4.3), and some programs then offer to answer.
            file.Line("BEGIN", "VEVENT")
                .Text("UID", string.Create(CultureInfo.InvariantCulture, $"GrantsPortal-{one.Fain}-{one.Number}"))
                .Moment("DTSTAMP", made)
                .Moment("LAST-MODIFIED", one.ChangedAt)
                .Number("SEQUENCE", one.Moves)
                .Day("DTSTART", one.EffectiveDue)
                .Day("DTEND", one.EffectiveDue.AddDays(1))
                .Text("SUMMARY", Summary(one))
                .Text("DESCRIPTION", string.Join('\n', Description(one)))
                .Line("URL", host + RequirementWords.Href(one.Fain, one.Number))
                .Line("STATUS", one.Status == RequirementStatus.Waived ? "CANCELLED" : "CONFIRMED")
                .Line("TRANSP", "TRANSPARENT");
            if (one.IsSensitive)
            {
                file.Line("CLASS", "CONFIDENTIAL");
            }
            else
            {
                file.Texts("CATEGORIES", own["Feed.Category"], words[$"RequirementKind.{one.Kind}"]);
            }
            file.Line("END", "VEVENT");
        }

        // A calendar is shown to others and kept by others: of a sensitive award no more than that something is due.
        private string Summary(Deadline one)
        {
            var status = one.IsSensitive ? RequirementStatus.NotYetDue : one.Status;
            var what = one.IsSensitive ? own["Feed.Something"] : one.Title ?? RequirementWords.Name(one.Kind, one.Phase, one.PeriodEnd, words);
            return own[$"Feed.Summary.{status}", what, one.Fain];
        }

        private IEnumerable<string> Description(Deadline one)
        {
            yield return own["Feed.Fain", one.Fain];
            yield return own["Feed.Due", Fmt.Date(one.EffectiveDue), $"{Fmt.Date(DateOnly.FromDateTime(one.EndsAt))} {one.EndsAt.ToString("HH:mm", CultureInfo.InvariantCulture)}"];
            if (one.IsSensitive)
            {
                yield break;
            }
            yield return own["Feed.Period", Fmt.Date(one.PeriodStart), Fmt.Date(one.PeriodEnd)];
            yield return own["Feed.Statutory", Fmt.Date(one.StatutoryDue)];
            yield return own[one.IsExtended ? "Feed.Extended" : "Feed.NotExtended"];
            if (one.IsSuspended)
            {
                yield return words["One.Suspended"];
            }
        }
    }
}
