namespace GrantsPortal.Domain.Money;

public enum LedgerEntryKind { Expenditure, Refund, Adjustment }

/// <summary>One posted line of an award's money. Never edited: a mistake is reversed by another line.</summary>
public sealed class LedgerEntry : Entity, IBelongsToAward, IAudited
{
    public const int DescriptionMaxLength = 200;

    private LedgerEntry() { }

    public long AwardId { get; private set; }

    /// <summary>The day the cost was incurred; reports by period go by it.</summary>
    public DateOnly Date { get; private set; }
    public LedgerEntryKind Kind { get; private set; }
    public string CategoryCode { get; private set; } = "";
    public string Description { get; private set; } = "";

    /// <summary>Positive for expenditure, negative for a refund.</summary>
    public decimal Amount { get; private set; }

    /// <summary>The line's own country; null leaves it to the split in force on <see cref="Date"/> (rule 4).</summary>
    public string? CountryCode { get; private set; }

    /// <summary>When the portal learned of it; reports as of a past moment go by it.</summary>
    public DateTime PostedAt { get; private set; }
    public long? ReversesId { get; private set; }

    public static LedgerEntry Post(
        long awardId, DateOnly date, LedgerEntryKind kind, string category, string description, decimal amount, string? country, DateTime postedAt)
    {
        if (amount == 0 || !Amounts.HasCents(amount))
        {
            throw MoneyErrors.AmountInvalid();
        }
        return new LedgerEntry
        {
            AwardId = awardId,
            Date = date,
            Kind = kind,
            CategoryCode = category,
            Description = description,
            Amount = amount,
            CountryCode = country,
            PostedAt = postedAt,
        };
    }
}
