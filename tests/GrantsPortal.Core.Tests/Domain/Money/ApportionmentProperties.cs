using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.Money;

namespace GrantsPortal.Core.Tests.Domain.Money;

#pragma warning disable NUnit1027 // FsCheck supplies the arguments.

/// <summary>What holds for every split, whatever the amount and the weights.</summary>
[TestFixture]
public sealed class ApportionmentProperties
{
    [FsCheck.NUnit.Property(Arbitrary = [typeof(Splits)], MaxTest = 1000)]
    public bool Parts_AddUpToTheSource(Split split) => split.Parts().Sum() == split.Cents;

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Splits)], MaxTest = 1000)]
    public bool Part_IsLessThanACentFromItsExactShare(Split split)
    {
        var total = (decimal)split.Weights.Sum();
        return split.Parts().Zip(split.Weights).All(pair => Math.Abs((pair.First * total) - ((decimal)split.Cents * pair.Second)) < total);
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Splits)], MaxTest = 1000)]
    public bool Opposite_CancelsEveryPart(Split split) =>
        split.Parts().Zip((split with { Cents = -split.Cents }).Parts()).All(pair => pair.First + pair.Second == 0);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Splits)], MaxTest = 1000)]
    public bool LargerWeight_NeverGetsLess(Split split)
    {
        var shares = split.Parts().Zip(split.Weights).ToList();
        return shares.All(one => shares.All(other => one.Second <= other.Second || Math.Abs(one.First) >= Math.Abs(other.First)));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Splits)], MaxTest = 1000)]
    public bool NoPart_HasTheOtherSign(Split split) => split.Parts().All(part => part == 0 || Math.Sign(part) == Math.Sign(split.Cents));

    public sealed record Split(long Cents, IReadOnlyList<long> Weights)
    {
        public IReadOnlyList<long> Parts() => Apportionment.Split(Cents, Weights);
    }

    public static class Splits
    {
        public static Arbitrary<Split> All() => (
            from dollars in Gen.Choose(-2_000_000_000, 2_000_000_000)
            from factor in Gen.Elements(1L, 7L, 100L)
            from weights in Gen.NonEmptyListOf(Gen.Choose(0, 10_000))
            where weights.Any(weight => weight > 0)
            select new Split(dollars * factor, [.. weights.Select(weight => (long)weight)])).ToArbitrary();
    }
}
