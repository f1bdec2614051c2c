using FsCheck;
using FsCheck.Fluent;
using GrantsPortal.Domain.Reporting;
using GrantsPortal.Domain.Reporting.Sf425;

namespace GrantsPortal.Core.Tests.Domain.Reporting.Sf425;

#pragma warning disable NUnit1027 // FsCheck supplies the arguments.

/// <summary>What holds for every report, whatever was typed.</summary>
[TestFixture]
public sealed class Sf425CheckProperties
{
    [FsCheck.NUnit.Property(Arbitrary = [typeof(Reports)], MaxTest = 500)]
    public bool ComputedLines_FollowFromTheTypedOnes(Typed typed)
    {
        var (l, input) = (Sf425Check.Run(typed.Report).Lines, typed.Report.Lines);
        return l.C == input.A - input.B && l.G == input.E + input.F && l.H == (input.D ?? typed.Report.Award.Obligated) - l.G && l.K == (input.I ?? typed.Report.Award.CostShare) - input.J && l.O == input.L - input.M - input.N;
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Reports)], MaxTest = 300)]
    public bool OrderOfRows_ChangesNothingButTheirNumbers(Typed typed)
    {
        var (one, other) = (Sf425Check.Run(typed.Report), Sf425Check.Run(typed.Report with { Indirect = [.. typed.Report.Indirect.Reverse()] }));
        return one.IndirectTotals == other.IndirectTotals
            && one.Findings.Select(f => f.Code).Order(StringComparer.Ordinal).SequenceEqual(other.Findings.Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Reports)], MaxTest = 300)]
    public bool ComputedCharge_IsWithinHalfACent_AndHalvesGoUp(Typed typed) =>
        typed.Report.Indirect.All(row => row.ComputedAmount - (row.Base * row.Rate / 100m) is > -0.005m and <= 0.005m);

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Reports)], MaxTest = 300)]
    public bool Warnings_NeedARemark_AndARemarkNeverAddsAnError(Typed typed)
    {
        var (silent, explained) = (Sf425Check.Run(typed.Report), Sf425Check.Run(typed.Report with { Remarks = "See the letter of 3 October." }));
        return silent.Findings.Any(f => f.Severity == Sf425Severity.Warning) == silent.Findings.Any(f => f.Code == "SF425-REMARK-MISSING")
            && Errors(explained).All(code => Errors(silent).Contains(code))
            && explained.Findings.All(f => f.IsExplainedByRemark == (f.Severity == Sf425Severity.Warning));
    }

    [FsCheck.NUnit.Property(Arbitrary = [typeof(Reports)], MaxTest = 300)]
    public bool WhatThePortalComputed_MayBeTypedBack(Typed typed)
    {
        var first = Sf425Check.Run(typed.Report);
        var again = Sf425Check.Run(typed.Report with { Lines = first.Lines });
        return again.Lines == first.Lines && again.Findings.Select(f => f.Code).SequenceEqual(first.Findings.Select(f => f.Code));
    }

    private static IEnumerable<string> Errors(Sf425Result result) => result.Findings.Where(f => f.Severity == Sf425Severity.Error).Select(f => f.Code);

    public sealed record Typed(Sf425Input Report);

    public static class Reports
    {
        public static Arbitrary<Typed> All() => (
            from amounts in Cents().ArrayOf(15)
            from blank in Gen.Choose(0, 40)
            from previous in Cents().ArrayOf(15)
            from hasPrevious in Gen.Elements(true, false)
            from rows in Row().ListOf(3)
            from kind in Gen.Elements(Enum.GetValues<ReportKind>())
            from basis in Gen.Elements(Enum.GetValues<AccountingBasis>())
            select new Typed(Sf425Sample.Interim with
            {
                Kind = kind,
                Basis = basis,
                Lines = Lines(amounts, blank),
                Previous = hasPrevious ? Lines(previous, -1) : null,
                Indirect = [.. rows],
            })).ToArbitrary();

        private static Gen<decimal> Cents() => Gen.Choose(-1_000, 400_000_000).Select(cents => cents / 100m);

        private static Gen<Sf425IndirectRow> Row() =>
            from rate in Gen.Choose(0, 500_000)
            from basis in Gen.Choose(0, 1_000_000_000)
            from amount in Cents()
            from share in Cents()
            select Sf425Sample.Row with { Rate = rate / 10_000m, Base = basis / 100m, Amount = amount, FederalShare = share };

        private static Sf425Lines Lines(decimal[] amounts, int blank) => Sf425Lines.From(letter =>
            Sf425Line.All.Single(line => line.Letter == letter).IsComputed || letter - 'a' == blank ? null : amounts[letter - 'a']);
    }
}
