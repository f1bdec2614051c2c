namespace GrantsPortal.Domain;

/// <summary>What may be wrong with a CSV file before its contents are looked at, and what only a file can get wrong.</summary>
public static class ImportErrors
{
    public static Error NotText() => New("import.not-text", "The file is not CSV text. Save the sheet as \"CSV UTF-8\".");
    public static Error NoHeader() => New("import.no-header", "The first row must hold the names of the columns.");
    public static Error NoRows() => New("import.no-rows", "There is no row below the header.");
    public static Error ColumnMissing(string column) => New("import.column-missing", "Column {0} is missing. Add it to the header.", column);
    public static Error ColumnUnknown(string column, string known) =>
        New("import.column-unknown", "{0} is not a column of this import. The columns are: {1}.", Clipped.Text(column), known);
    public static Error ColumnTwice(string column) => New("import.column-twice", "Column {0} stands twice in the header.", column);
    public static Error TooManyRows(int max) => New("import.too-many-rows", "The file has more than {0} rows. Split it into smaller files.", max);
    public static Error TooLarge(int megabytes) => New("import.too-large", "The file is larger than {0} MB. Split it into smaller files.", megabytes);
    public static Error NotUtf8() => New("import.not-utf8", "This cell is not UTF-8 (it looks like Windows-1252). Save the file as \"CSV UTF-8\".");
    public static Error CellCount(int cells, int header) =>
        New("import.cell-count", "The row has {0} cells, the header {1}. Check commas and quotation marks.", cells, header);
    public static Error Quotes() => New("import.quotes", "The quotation marks of this row do not close properly.");
    public static Error RowTooLong() => New("import.row-too-long", "This row is too long to read. Check the quotation marks.");
    public static Error Formula() => New("import.formula", "The cell begins like a spreadsheet formula. Write plain text.");
    public static Error TooManyFindings(int max) => New("import.too-many-findings", "There are more than {0} findings; the rest is not shown.", max);
    public static Error FainTwice(string fain, int row) => New("import.fain-twice", "FAIN {0} stands in row {1} already.", fain, row);
    public static Error NotADraft(string fain, Enum status) => New("import.not-a-draft", "Award {0} is {1}. An import can change drafts only.", fain, status);
    public static Error RecipientUnknown(string uei) => New("import.recipient-unknown", "No organization has UEI {0}. Register it first.", Clipped.Text(uei));
    public static Error OfficerUnknown(string email) => New("import.officer-unknown", "{0} is no active program officer's e-mail address.", Clipped.Text(email));
    public static Error SplitsMalformed() => New("import.splits-malformed", "Write countries and percentages such as GH:70|TG:30.");
    public static Error BudgetMalformed() =>
        New("import.budget-malformed", "Write lines as period:category:federal share:cost share, such as 1:A:50000.00:0|1:B:1200.00:0.");

    private static Error New(string code, string template, params object[] args) => new(ErrorKind.Validation, code, template, args);
}
