namespace GrantsPortal.Web.Mail;

/// <summary>A message in words, before it is HTML and plain text: both are made from the same.</summary>
public sealed record MailPage
{
    public required string Subject { get; init; }
    public required string Language { get; init; }
    public required string Title { get; init; }
    public required string Greeting { get; init; }
    public string? Intro { get; init; }
    public required IReadOnlyList<MailEntry> Entries { get; init; }
    public string? More { get; init; }
    public required string Open { get; init; }
    public required string Why { get; init; }
    public required string Choose { get; init; }
    public required string ChooseUrl { get; init; }
    public required string Automatic { get; init; }
}

/// <summary>One thing that a message tells. In a digest it is a line with a link, alone it is told in full.</summary>
public sealed record MailEntry(
    string Title, string Url, IReadOnlyList<string> Sentences, IReadOnlyList<(string Label, string Value)> Pairs, IReadOnlyList<(string Label, string Value)> Quotes)
{
    /// <summary>Stands above the first entry of its part.</summary>
    public string? Heading { get; init; }
}
