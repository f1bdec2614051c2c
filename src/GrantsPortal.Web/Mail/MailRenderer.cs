using System.Globalization;
using GrantsPortal.Domain.Notifications;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Web.Components.Mail;
using GrantsPortal.Web.Components.Shared;
using GrantsPortal.Web.Localization;
using GrantsPortal.Web.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Web.Mail;

/// <summary>
/// Renders a message in its own language, whoever asks for it: a sender in the background, or an administrator who looks at it. The same
/// frozen facts give the same message.
/// </summary>
public sealed class MailRenderer(
    IServiceScopeFactory scopes, ILoggerFactory loggers, NotificationWords words, IStringLocalizer<MailText> text, IOptions<MailOptions> options) : IMailRenderer
{
    /// <summary>More is not read in one message.</summary>
    public const int MostEntries = 60;
    private const int NameLength = 100;

    public async Task<MailBody> RenderAsync(MailToWrite mail, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(mail);
        // Flows into the rendering and ends with this method.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = LocalizationSetup.CultureOf(mail.Language);
        var page = Page(mail);
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        var html = await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(MailFrame.Page)] = page });
            return (await renderer.RenderComponentAsync<MailFrame>(parameters)).ToHtmlString();
        });
        return new MailBody(page.Subject, PlainMail.Of(page), "<!DOCTYPE html>\n" + html);
    }

    private MailPage Page(MailToWrite mail)
    {
        var shown = mail.Items.Take(MostEntries).ToList();
        var single = mail.Kind == MessageKind.Notice;
        var first = mail.Items.Count > 0 ? mail.Items[0] : throw new ArgumentException("A message tells something.", nameof(mail));
        var day = Fmt.Date(mail.Day);
        return new MailPage
        {
            Subject = Clean.Line(mail.Kind switch
            {
                MessageKind.Digest => text["DigestSubject", day, Fmt.Count(mail.Items.Count)],
                MessageKind.MondayList => text["MondayListSubject", day, Fmt.Count(mail.Counts?.Sum(c => c.Count) ?? mail.Items.Count)],
                _ => words.Subject(first.Kind, first.Facts),
            }, 200),
            Language = mail.Language,
            Title = single ? words.Title(first.Kind, first.Facts) : text[$"Title.{mail.Kind}"],
            Greeting = text["Greeting", Clean.Line(mail.ReaderName, NameLength)],
            Intro = single ? null : text[$"Intro.{mail.Kind}"].Value,
            Entries = [.. shown.Select((item, i) => Entry(item, single) with { Heading = item.Part is { } part && (i == 0 || shown[i - 1].Part != part) ? Heading(part, mail) : null })],
            More = mail.Items.Count > shown.Count ? text["More", Fmt.Count(mail.Items.Count - shown.Count)].Value : null,
            Open = text["Open"],
            Why = mail.Kind switch { MessageKind.Digest => text["WhyDigest"], MessageKind.MondayList => text["WhyMonday"], _ => text["Why", words.Kind(first.Kind)] },
            Choose = text["Choose"],
            ChooseUrl = Url("/account/notifications"),
            Automatic = text["Automatic"],
        };
    }

    private MailEntry Entry(MessageItem item, bool whole) => new(
        words.Line(item.Kind, item.Facts), Url(item.Link),
        whole ? words.Sentences(item.Kind, item.Facts) : [], whole ? words.Pairs(item.Facts) : [], whole ? words.Quotes(item.Facts) : []);

    private string Heading(WeekPart part, MailToWrite mail) => text[$"Week.{part}", Fmt.Count(mail.Counts?.FirstOrDefault(c => c.Part == part)?.Count ?? 0)];

    // A link is a path of the portal; anything else would lead out of it.
    private string Url(string path) => options.Value.PublicAddress.TrimEnd('/') + (path.StartsWith('/') && !path.StartsWith("//", StringComparison.Ordinal) ? path : "/");
}
