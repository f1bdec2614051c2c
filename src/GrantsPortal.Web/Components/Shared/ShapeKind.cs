namespace GrantsPortal.Web.Components.Shared;

/// <summary>The twelve-pixel shapes that stand beside every status word, so that no status is told by colour alone.</summary>
public enum ShapeKind
{
    OpenCircle, Clock, AlertTriangle, ArrowRight, HalfCircle, BackArrow, CheckDisc, CircleBar, CircleSlash,
    DashedCircle, OpenDiamond, Disc, TwoBars, OpenSquare, FilledSquare, OctagonCross, ChevronsUp, ChevronsDown, EqualsSign,
    OpenTriangle, CircleInfo, FilledDiamond, Lock,
}

/// <summary>The tone of a status: always beside a shape and a word.</summary>
public enum Tone
{
    Text, Muted, Accent, Warn, Danger,
}

internal static class Tones
{
    public static string Css(this Tone tone) => tone switch
    {
        Tone.Muted => "off",
        Tone.Accent => "ok",
        Tone.Warn => "warn",
        Tone.Danger => "danger",
        _ => "",
    };
}
