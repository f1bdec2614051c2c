using GrantsPortal.Domain;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>Why a workbook, or a cell of it, is not taken.</summary>
public static class WorkbookErrors
{
    private const string File = "File";

    public static ValidationFailed TooLarge(string name, int megabytes) =>
        new(File, "workbook.too-large", "{0} is larger than {1} MB, far more than a report's workbook. Remove pictures and added sheets; documents go to the attachments.", name, megabytes);

    public static ValidationFailed NotReceived(string name) =>
        new(File, "workbook.not-received", "{0} did not arrive whole. Nothing was stored; choose it again.", name);

    public static ValidationFailed NotAWorkbook(string name) =>
        new(File, "workbook.not-a-workbook", "{0} is not an Excel workbook, whatever its name says. Save the downloaded file as .xlsx and send that.", name);

    public static ValidationFailed Unreadable(string name) =>
        new(File, "workbook.unreadable", "{0} is an Excel workbook, but it is damaged or holds far more than a report. Download a new one and copy your figures over.", name);

    public static ValidationFailed StampMissing(string name) =>
        new(File, "workbook.stamp-missing", "{0} was not downloaded from the portal, or its hidden sheet was removed. Download the workbook of this report and copy your figures over.", name);

    public static ValidationFailed StampBroken(string name) =>
        new(File, "workbook.stamp-broken", "The hidden sheet of {0} was changed, so the portal cannot tell which report it is of. Download a new one and copy your figures over.", name);

    public static ValidationFailed OtherAward(string fain, string thisFain) =>
        new(File, "workbook.other-award", "This is a workbook of award {0}; this report is of award {1}.", fain, thisFain);

    public static ValidationFailed OtherPeriod(DateOnly from, DateOnly to) =>
        new(File, "workbook.other-period", "This is a workbook of another period, {0:d MMMM yyyy} to {1:d MMMM yyyy}.", from, to);

    public static ValidationFailed OtherReport(string number, string thisNumber) =>
        new(File, "workbook.other-report", "This is the workbook of report {0}; this is report {1}.", number, thisNumber);

    public static ValidationFailed OlderTemplate() =>
        new(File, "workbook.older-template", "The form changed since this workbook was downloaded. Download a new one and copy your figures over.");

    public static ValidationFailed SheetMissing(string sheet) =>
        new(File, "workbook.sheet-missing", "The sheet “{0}” is missing. It was removed or renamed.", sheet);

    public static ValidationFailed LabelChanged(string label) =>
        new(File, "workbook.label-changed", "Here stood “{0}”. Rows or columns were moved or written over, so the cells beside cannot be trusted. Download a new workbook and copy your figures over.", label);

    public static ValidationFailed Outside() =>
        new(File, "workbook.outside", "The form has no cell here. Clear it; what does not fit into the form goes to the remarks or the attachments.");

    public static ValidationFailed Overwritten() =>
        new(File, "workbook.overwritten", "This cell is computed, and its formula was written over. Restore it, and correct the cells that it follows from.");

    public static ValidationFailed ErrorValue() =>
        new(File, "workbook.error-value", "This cell holds a spreadsheet error. Correct the formula or enter the value.");

    public static ValidationFailed NoResult() =>
        new(File, "workbook.no-result", "This formula was never computed. Open the workbook in a spreadsheet program, save it and send it again, or enter the value.");

    public static ValidationFailed NotANumber() =>
        new(File, "workbook.not-a-number", "This is text, not a number. Enter the number again, without letters, spaces or an apostrophe.");

    public static ValidationFailed NotADate() =>
        new(File, "workbook.not-a-date", "This is not a date. Enter it as a date, like 2026-03-31.");

    public static ValidationFailed TooManyDecimals(int decimals) =>
        new(File, "workbook.too-many-decimals", "At most {0} decimals fit here. Round the value, or use ROUND in the formula.", decimals);

    public static ValidationFailed Negative() =>
        new(File, "workbook.negative", "This is negative. Enter zero or more.");

    public static ValidationFailed UnknownChoice(string choices) =>
        new(File, "workbook.unknown-choice", "This is not in the list. Choose one of: {0}.", choices);

    public static RuleBroken NothingWrong(string name) =>
        new("workbook.nothing-wrong", "{0} is fine: there is nothing to ask support about.", name);

    public static RuleBroken NotKept(string name) =>
        new("workbook.not-kept", "{0} may not be kept: it is too large, a program, infected, or could not be scanned.", name);

    public static RuleBroken TooManyKept(int max) =>
        new("workbook.too-many-kept", "{0} files of this report are kept already. Tell support; nothing more is needed.", max);

    public static NotFound NotFound() =>
        new("workbook.not-found", "There is no such kept workbook, or you may not see it.");
}
