namespace GrantsPortal.Domain.Money;

public enum PaymentStatus { Requested, Reviewed, Approved, Paid, Refused, Returned }

/// <summary>A draw or a reimbursement (2 CFR 200.305).</summary>
public sealed class Payment : Aggregate, IBelongsToAward, IAudited
{
    private Payment() { }

    public long AwardId { get; private set; }
    public int Number { get; private set; }
    public PaymentStatus Status { get; private set; }
    public decimal Amount { get; private set; }
    public DateOnly RequestedOn { get; private set; }
    public DateOnly? PaidOn { get; private set; }

    /// <summary>When the portal learned that it was paid.</summary>
    public DateTime? PaidAt { get; private set; }

    /// <summary>A payment of the paying system, taken over as paid.</summary>
    public static Payment Record(long awardId, int number, decimal amount, DateOnly requestedOn, DateOnly paidOn, DateTime paidAt)
    {
        if (amount == 0 || !Amounts.HasCents(amount))
        {
            throw MoneyErrors.AmountInvalid();
        }
        return new Payment
        {
            AwardId = awardId,
            Number = number,
            Status = PaymentStatus.Paid,
            Amount = amount,
            RequestedOn = requestedOn,
            PaidOn = paidOn,
            PaidAt = paidAt,
        };
    }
}
