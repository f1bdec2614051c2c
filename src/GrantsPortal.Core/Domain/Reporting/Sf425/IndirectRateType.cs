namespace GrantsPortal.Domain.Reporting.Sf425;

/// <summary>SF-425, line 11a. De minimis is not on the form; recipients without a negotiated rate write it in practice.</summary>
public enum IndirectRateType { Provisional, Predetermined, Final, Fixed, DeMinimis }
