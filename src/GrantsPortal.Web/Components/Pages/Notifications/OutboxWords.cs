using GrantsPortal.Domain.Notifications;
using GrantsPortal.Web.Components.Shared;

namespace GrantsPortal.Web.Components.Pages.Notifications;

/// <summary>The shape and tone of each state of a message.</summary>
public static class OutboxWords
{
    public static (ShapeKind Kind, Tone Tone) Sign(OutboxState state) => state switch
    {
        OutboxState.Waiting => (ShapeKind.Clock, Tone.Text),
        OutboxState.Sending => (ShapeKind.ArrowRight, Tone.Text),
        OutboxState.Sent => (ShapeKind.CheckDisc, Tone.Accent),
        OutboxState.Failed => (ShapeKind.OctagonCross, Tone.Danger),
        _ => (ShapeKind.CircleSlash, Tone.Muted),
    };
}
