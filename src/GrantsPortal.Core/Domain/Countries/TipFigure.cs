namespace GrantsPortal.Domain.Countries;

/// <summary>What the annual Trafficking in Persons Report counts worldwide.</summary>
public enum TipMeasure { Prosecutions, Convictions, VictimsIdentified, NewLaws }

/// <summary>One worldwide law-enforcement figure of a year, as first printed (revision 0) or as a later Report revised it.</summary>
public sealed class TipFigure
{
    public const int FirstPrint = 0;

    private TipFigure() { }

    public int Year { get; private set; }
    public TipMeasure Measure { get; private set; }

    /// <summary>0 is what the first Report printed; a higher one is what a later Report made of it, and the highest is the value in force.</summary>
    public int Revision { get; private set; }
    public bool IsFirstPrint => Revision == FirstPrint;
    public int Value { get; private set; }

    /// <summary>The part that concerns labor trafficking, where the Report gives it; blank is not zero.</summary>
    public int? Labor { get; private set; }
    public LocalizedText Note { get; private set; } = new("", "", "");
    public string Source { get; private set; } = "";

    public static TipFigure Create(int year, TipMeasure measure, int revision) =>
        new() { Year = year, Measure = measure, Revision = revision };

    public void Describe(int value, int? labor, LocalizedText note, string source) =>
        (Value, Labor, Note, Source) = (value, labor, note, source);
}
