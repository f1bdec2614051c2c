namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>The first sheet: which report this is, and how the file is filled and sent back.</summary>
internal static class ReadMeSheet
{
    private static readonly string[] Rules = ["Fill", "Blank", "Computed", "Formula", "Upload", "Meanwhile", "Shape", "Persons"];

    public static WorkbookSheet Make(WorkbookContent content)
    {
        var (words, context) = (content.Words, content.Context);
        var sheet = new WorkbookSheet(words["Sheet.ReadMe"], 24, 90);
        sheet.Put(1, 1, Look.Title, words[$"Title.{context.Report.Form}"]);
        (string Key, string Text)[] facts =
        [
            ("Report", context.Report.Number),
            ("Award", $"{context.Award.Fain} · {context.Award.Title}"),
            ("Recipient", context.Award.Recipient),
            ("Project", words.Of("FromTo", context.Award.Start, context.Award.End)),
            ("Period", words.Of("FromTo", context.Requirement.PeriodStart, context.Requirement.PeriodEnd)),
            ("Phase", words[$"Phase.{context.Requirement.Phase}"]),
            ("Due", words.Of("Day", context.Requirement.EffectiveDue)),
            ("Downloaded", words.Of("Moment", content.Now)),
        ];
        sheet.Heights[1] = 26;
        var row = 3;
        foreach (var (key, text) in facts)
        {
            sheet.Put(row, 1, Look.Label, words[key]);
            sheet.Put(row, 2, Look.Text, text);
            sheet.Heights[row++] = text.Length > 85 ? 34 : 18;
        }
        row++;
        List<string> rules = [.. Rules.Select(rule => words[$"ReadMe.{rule}"])];
        if (content.Returned is { } returned)
        {
            rules.Insert(0, words.Of("ReadMe.Closed", string.Join(", ", returned.Select(s => words[$"Section.{s}"]))));
        }
        foreach (var rule in rules)
        {
            sheet.Put(row, 1, Look.Plain, rule);
            sheet.Across(row, 1, 2);
            sheet.Heights[row++] = rule.Length > 110 ? 34 : 18;
        }
        return sheet;
    }
}
