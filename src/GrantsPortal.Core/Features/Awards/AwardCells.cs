using System.Globalization;
using GrantsPortal.Domain;
using GrantsPortal.Domain.Awards;
using GrantsPortal.Domain.Money;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Features.Imports;

namespace GrantsPortal.Features.Awards;

/// <summary>Reads one row of an import into a form; what cannot be read is an error of its column.</summary>
internal sealed class AwardCells(CsvRow row, AwardImportData known, AwardForm form)
{
    private readonly Dictionary<string, Error> _errors = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Error> Errors => _errors;

    public AwardForm Read()
    {
        Take("fain", text => form.Fain = text);
        Take("title", text => form.Title = text);
        Take("program", text => form.ProgramCode = text.ToUpperInvariant());
        Take("instrument", text => form.InstrumentCode = text.ToUpperInvariant());
        Take("compact", text => form.CompactCode = text.Length == 0 ? null : text.ToUpperInvariant());
        Take("recipient_uei", text => form.RecipientId = text.Length == 0 ? null : known.Recipient(text) ?? Wrong<long>("recipient_uei", ImportErrors.RecipientUnknown(text)));
        Take("officer_email", text => form.OfficerId = text.Length == 0 ? null : known.Officer(text) ?? Wrong<long>("officer_email", ImportErrors.OfficerUnknown(text)));
        Take("start", text => form.Start = Date("start", text, AwardField.Start));
        Take("end", text => form.End = Date("end", text, AwardField.End));
        Take("amount", text => form.Amount = Amount("amount", text, AwardField.Amount));
        Take("cost_share", text => form.CostShare = Amount("cost_share", text, AwardField.CostShare));
        Take("payment_method", text => form.PaymentMethod = Word("payment_method", text, AwardField.PaymentMethod, PaymentMethod.Advance));
        Take("frequency", text => form.Frequency = Word("frequency", text, AwardField.Frequency, ReportingFrequency.Quarterly));
        Take("reporting_year", text => form.ReportingYear = Word("reporting_year", text, AwardField.ReportingYear, ReportingYear.Calendar));
        Take("keep_interim", text => form.KeepInterimEndingWithAward = Word("keep_interim", text, AwardField.KeepInterim, YesNo.No) == YesNo.Yes);
        Take("program_income", text => form.ProgramIncomeMethod = Word("program_income", text, AwardField.ProgramIncome, ProgramIncomeMethod.None));
        Take("indirect_rate_cap", text => form.IndirectRateCap = Amount("indirect_rate_cap", text, AwardField.IndirectRateCap));
        Take("sensitive", text => form.IsSensitive = Word("sensitive", text, AwardField.Sensitive, YesNo.No) == YesNo.Yes);
        Take("splits", text => form.Split = Splits(text));
        Take("budget", text => form.Budget = Budget(text));
        Take("risk", text => form.Risk = text.Length == 0 ? null : Word("risk", text, AwardField.Risk, RiskLevel.Low));
        Take("risk_assessed_on", text => form.RiskAssessedOn = Date("risk_assessed_on", text, AwardField.RiskAssessedOn));
        Take("risk_note", text => form.RiskNote = text.Length == 0 ? null : text);
        Take("monitoring_plan", text => form.MonitoringPlan = text.Length == 0 ? null : text);
        return form;
    }

    private enum YesNo { No, Yes }

    private void Take(string column, Action<string> read)
    {
        if (row[column] is { } text)
        {
            read(text);
        }
    }

    private DateOnly? Date(string column, string text, AwardField name) => text.Length == 0 ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : Wrong<DateOnly>(column, InputErrors.NotDate(column, name).Errors[0]);

    private decimal? Amount(string column, string text, AwardField name) => text.Length == 0 ? null
        : AmountText.TryParse(text, CultureInfo.InvariantCulture, out var amount) ? amount
        : Wrong<decimal>(column, InputErrors.NotAmount(column, name).Errors[0]);

    private T Word<T>(string column, string text, AwardField name, T blank)
        where T : struct, Enum
    {
        if (text.Length == 0)
        {
            return blank;
        }
        var word = Enum.GetNames<T>().FirstOrDefault(n => n.Equals(text, StringComparison.OrdinalIgnoreCase));
        if (word is null)
        {
            _errors[column] = InputErrors.NotWord(column, name, string.Join(", ", Enum.GetNames<T>().Select(n => n.ToLowerInvariant()))).Errors[0];
            return blank;
        }
        return Enum.Parse<T>(word);
    }

    private List<ShareRow> Splits(string text)
    {
        List<ShareRow> shares = [];
        foreach (var part in text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pair = part.Split(':', StringSplitOptions.TrimEntries);
            if (pair.Length != 2 || pair[0].Length == 0 || !AmountText.TryParse(pair[1], CultureInfo.InvariantCulture, out var percent))
            {
                _errors["splits"] = ImportErrors.SplitsMalformed();
                return [];
            }
            shares.Add(new ShareRow { CountryCode = pair[0].ToUpperInvariant(), Percent = percent });
        }
        return shares;
    }

    private List<BudgetRow> Budget(string text)
    {
        List<BudgetRow> lines = [];
        foreach (var part in text.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var cells = part.Split(':', StringSplitOptions.TrimEntries);
            if (cells.Length != 4 || !int.TryParse(cells[0], NumberStyles.None, CultureInfo.InvariantCulture, out var period)
                || !AmountText.TryParse(cells[2], CultureInfo.InvariantCulture, out var federal) || !AmountText.TryParse(cells[3], CultureInfo.InvariantCulture, out var share))
            {
                _errors["budget"] = ImportErrors.BudgetMalformed();
                return [];
            }
            lines.Add(new BudgetRow { Period = period, CategoryCode = cells[1].ToUpperInvariant(), FederalShare = federal, CostShare = share });
        }
        return lines;
    }

    private T? Wrong<T>(string column, Error error)
        where T : struct
    {
        _errors[column] = error;
        return null;
    }
}
