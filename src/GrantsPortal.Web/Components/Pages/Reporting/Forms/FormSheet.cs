namespace GrantsPortal.Web.Components.Pages.Reporting.Forms;

/// <summary>A report laid out as its government form, in the reader's words, before anything is drawn.</summary>
public sealed record FormSheet(string Code, string Title, string? Omb, string Number, string? Mark, string? Foot, IReadOnlyList<FormPart> Parts);

/// <summary>One part of a form, from edge to edge.</summary>
public abstract record FormPart;

/// <summary>Numbered boxes side by side; their widths are twelfths and fill whole rows.</summary>
public sealed record FormBoxes(IReadOnlyList<FormBox> Boxes) : FormPart;

public sealed record FormBox(string No, string Label, string Value, int Width = 12);

public sealed record FormTable(string No, string Title, string? Sub, IReadOnlyList<FormColumn> Columns, IReadOnlyList<FormRow> Rows, bool Folds = false) : FormPart;

public sealed record FormColumn(string Head, int Width, bool IsNumber = false);

public enum FormRowKind { Plain, Group, Computed, Total }

public sealed record FormRow(FormRowKind Kind, IReadOnlyList<string> Cells);

/// <summary>Running text in a box of its own; <paramref name="IsFine"/> for the words of the law.</summary>
public sealed record FormText(string No, string Title, string Text, bool IsFine = false) : FormPart;
