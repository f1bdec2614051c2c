using System.Text;

namespace GrantsPortal.Web.Mail;

/// <summary>The same message without any markup, for readers and machines that want none.</summary>
public static class PlainMail
{
    public static string Of(MailPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        StringBuilder text = new();
        Line(page.Greeting);
        Line();
        if (page.Intro is { } intro)
        {
            Line(intro);
            Line();
        }
        foreach (var entry in page.Entries)
        {
            if (entry.Heading is { } heading)
            {
                Line();
                Line(heading);
            }
            if (entry.Sentences.Count == 0)
            {
                Line($"- {entry.Title}");
                Line($"  {entry.Url}");
                continue;
            }
            entry.Sentences.ToList().ForEach(sentence => Line(sentence));
            Line();
            entry.Pairs.ToList().ForEach(pair => Line($"{pair.Label}: {pair.Value}"));
            foreach (var (label, words) in entry.Quotes)
            {
                Line();
                Line($"{label}:");
                words.Split('\n').ToList().ForEach(line => Line($"> {line}"));
            }
            Line();
            Line($"{page.Open}: {entry.Url}");
        }
        if (page.More is { } more)
        {
            Line();
            Line(more);
        }
        Line();
        Line("-- ");
        Line($"{page.Why} {page.Automatic}");
        Line($"{page.Choose}: {page.ChooseUrl}");
        return text.ToString();

        void Line(string line = "") => text.Append(line).Append("\r\n");
    }
}
