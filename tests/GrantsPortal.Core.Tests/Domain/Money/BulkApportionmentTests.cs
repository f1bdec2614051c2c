using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.Money;
using NUnit.Framework;

namespace GrantsPortal.Core.Tests.Domain.Money;

#pragma warning disable NUnit1027 // FsCheck supplies the arguments.

[TestFixture]
public sealed class BulkApportionmentTests
{
    [TestCase(new long[] { 10_000 }, 1)]
    [TestCase(new long[] { 7_000, 3_000 }, 10)]
    [TestCase(new long[] { 4_000, 3_500, 2_500 }, 20)]
    [TestCase(new long[] { 3_333, 3_333, 3_334 }, 10_000)]
    public void Modulus_IsAsSmallAsTheWeightsAllow(long[] weights, long modulus) => Assert.That(BulkApportionment.Modulus(weights), Is.EqualTo(modulus));

    [Test]
    public void ModulusOfOtherWeights_IsRefused() =>
        Assert.That(() => BulkApportionment.Split(100, 1, 0, 10, [3_333, 3_333, 3_334]), Throws.ArgumentException);

    [Test]
    public void SumOfOtherLines_IsRefused() =>
        Assert.That(() => BulkApportionment.Split(101, 1, 0, 10, [7_000, 3_000]), Throws.ArgumentException);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Ledgers)], MaxTest = 500)]
    public bool Groups_GiveTheSameCentsAsLineByLine(Ledger ledger)
    {
        var modulus = BulkApportionment.CommonModulus(BulkApportionment.Modulus(ledger.Weights), ledger.OtherModulus);
        var oneByOne = Sum(ledger.Cents.Select(cents => Apportionment.Split(cents, ledger.Weights)));
        var grouped = Sum(ledger.Cents.GroupBy(cents => cents % modulus)
            .Select(group => BulkApportionment.Split(group.Sum(), group.Count(), group.Key, modulus, ledger.Weights)));
        return oneByOne.SequenceEqual(grouped);
    }

    private static long[] Sum(IEnumerable<IReadOnlyList<long>> parts) => parts.Aggregate((IEnumerable<long>)[0, 0, 0, 0, 0, 0], (sum, part) =>
        sum.Zip(part.Concat(Enumerable.Repeat(0L, 6)), (one, other) => one + other)).ToArray();

    public sealed record Ledger(IReadOnlyList<long> Cents, IReadOnlyList<long> Weights, long OtherModulus);

    public static class Ledgers
    {
        public static Arbitrary<Ledger> All() => (
            from cents in Gen.NonEmptyListOf(Gen.Choose(-5_000_000, 5_000_000))
            from step in Gen.Elements(1, 5, 50, 100, 500, 1_000)
            from cuts in Gen.ListOf(Gen.Choose(1, (10_000 / step) - 1), 4)
            from other in Gen.Elements(1L, 3L, 20L, 10_000L)
            select new Ledger([.. cents.Select(c => (long)c)], Weights([.. cuts.Select(c => c * step)]), other)).ToArbitrary();

        // Four random cuts make five parts of 10,000; a part of nothing is left out.
        private static long[] Weights(int[] cuts)
        {
            int[] marks = [0, .. cuts.Order(), 10_000];
            return [.. marks.Zip(marks.Skip(1), (from, to) => (long)(to - from)).Where(weight => weight > 0)];
        }
    }
}
