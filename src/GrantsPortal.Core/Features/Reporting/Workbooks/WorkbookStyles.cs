using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace GrantsPortal.Features.Reporting.Workbooks;

/// <summary>The looks of cells: inputs are pale yellow with a dark frame and unlocked, all else is locked.</summary>
internal static class WorkbookStyles
{
    private const uint PlainFont = 0, TitleFont = 1, StrongFont = 2, QuietFont = 3;
    private const uint NoFill = 0, InputFill = 2, HeadFill = 3, LockedFill = 4;
    private const uint NoFrame = 0, QuietFrame = 1, InputFrame = 2;
    private const uint General = 0, Dollars = 4, AsText = 49, Rate = 164, Day = 165, Count = 166;

    /// <summary>The style of a look is its number.</summary>
    public static Stylesheet Sheet() => new(
        new NumberingFormats(
            new NumberingFormat { NumberFormatId = Rate, FormatCode = "0.00##%" },
            new NumberingFormat { NumberFormatId = Day, FormatCode = "yyyy-mm-dd" },
            new NumberingFormat { NumberFormatId = Count, FormatCode = "#,##0.##" }),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 15 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new FontSize { Val = 10 }, new Color { Rgb = "FF4A5560" }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFFFF6D6"), Solid("FFE3EAF2"), Solid("FFF3F4F6")),
        new Borders(new Border(), Frame("FFC9CFD6"), Frame("FF7A6A2F")),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(Enum.GetValues<Look>().Select(Format)));

    private static CellFormat Format(Look look) => look switch
    {
        Look.Title => Cell(TitleFont, NoFill, NoFrame, General),
        Look.Sub => Cell(QuietFont, NoFill, NoFrame, General, wraps: true),
        Look.Section => Cell(StrongFont, HeadFill, QuietFrame, General, wraps: true),
        Look.Head => Cell(StrongFont, HeadFill, QuietFrame, General, wraps: true),
        Look.Label => Cell(PlainFont, NoFill, QuietFrame, General, wraps: true),
        Look.Text => Cell(PlainFont, LockedFill, QuietFrame, AsText, wraps: true),
        Look.Money => Cell(PlainFont, LockedFill, QuietFrame, Dollars),
        Look.Number => Cell(PlainFont, LockedFill, QuietFrame, Count),
        Look.Percent => Cell(PlainFont, LockedFill, QuietFrame, Rate),
        Look.Date => Cell(PlainFont, LockedFill, QuietFrame, Day),
        Look.TotalMoney => Cell(StrongFont, LockedFill, QuietFrame, Dollars),
        Look.InputText => Cell(PlainFont, InputFill, InputFrame, AsText, wraps: true, isOpen: true),
        Look.InputMoney => Cell(PlainFont, InputFill, InputFrame, Dollars, isOpen: true),
        Look.InputNumber => Cell(PlainFont, InputFill, InputFrame, Count, isOpen: true),
        Look.InputPercent => Cell(PlainFont, InputFill, InputFrame, Rate, isOpen: true),
        Look.InputDate => Cell(PlainFont, InputFill, InputFrame, Day, isOpen: true),
        Look.InputChoice => Cell(PlainFont, InputFill, InputFrame, AsText, isOpen: true),
        _ => Cell(PlainFont, NoFill, NoFrame, General, wraps: true),
    };

    private static CellFormat Cell(uint font, uint fill, uint frame, uint number, bool wraps = false, bool isOpen = false) => new()
    {
        FontId = font,
        FillId = fill,
        BorderId = frame,
        NumberFormatId = number,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        ApplyProtection = true,
        Alignment = new Alignment { WrapText = wraps, Vertical = wraps ? VerticalAlignmentValues.Top : VerticalAlignmentValues.Center },
        Protection = new Protection { Locked = !isOpen },
    };

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Frame(string color) => new(
        new LeftBorder(new Color { Rgb = color }) { Style = BorderStyleValues.Thin }, new RightBorder(new Color { Rgb = color }) { Style = BorderStyleValues.Thin },
        new TopBorder(new Color { Rgb = color }) { Style = BorderStyleValues.Thin }, new BottomBorder(new Color { Rgb = color }) { Style = BorderStyleValues.Thin }, new DiagonalBorder());
}
