using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace GrantsPortal.Web.Tests.Journeys;

/// <summary>
/// Which renderings were seen before: the markup of the main part, or of the shell around it, without its words and numbers. Lists count
/// as long as their different rows. What the layout decides (is it shown, does it scroll) is part of it, so each width has its own.
/// </summary>
internal sealed class Rendering
{
    private const string Describe = """
        () => {
            const main = document.querySelector('main');
            // Of these only matters whether there is something.
            const words = /^(href|src|title|alt|value|d|points|transform|x\d?|y\d?|cx|cy|rx|ry|r|width|height|viewBox|datetime|placeholder|content|nonce|aria-label|aria-valuetext|aria-description|action|style)$/;
            const targets = /^(for|aria-labelledby|aria-describedby|aria-controls|aria-owns|aria-errormessage|aria-activedescendant)$/;
            const value = a => words.test(a.name) ? (a.value.trim() ? '1' : '0')
                : a.name === 'id' ? (document.querySelectorAll('#' + CSS.escape(a.value)).length > 1 ? 'twice' : 'id')
                : targets.test(a.name) ? a.value.split(/\s+/).map(id => !!document.getElementById(id)).join()
                : a.value.replace(/\d+(\.\d+)?/g, '0');
            const layout = e => (e.getClientRects().length ? 'v' : 'h')
                + (e.clientWidth && e.scrollWidth > e.clientWidth + 1 ? 'x' : '') + (e.clientHeight && e.scrollHeight > e.clientHeight + 1 ? 'y' : '');
            const of = (node, leaveOut) => {
                if (node.nodeType === Node.TEXT_NODE) return node.data.trim() ? '"' : '';
                if (node.nodeType !== Node.ELEMENT_NODE || node === leaveOut || /^(script|style|link|meta)$/i.test(node.tagName)) return '';
                const attributes = [...node.attributes].filter(a => !/^(b-|_bl_)/.test(a.name)).map(a => a.name + '=' + value(a)).sort().join(' ');
                const below = [...node.childNodes].map(n => of(n, leaveOut)).filter(n => n).filter((n, i, all) => n !== all[i - 1]).join('');
                return `<${node.tagName} ${attributes} ${layout(node)}>${below}</>`;
            };
            return [(document.title ? '"' : '') + of(document.documentElement, main), main ? of(main, null) : ''];
        }
        """;

    private readonly ConcurrentDictionary<string, bool> _seen = new(StringComparer.Ordinal);

    /// <summary>Whether the main part or the shell stands so for the first time at this width.</summary>
    public async Task<bool> IsNewAsync(IPage page, int width)
    {
        var parts = await page.EvaluateAsync<string[]>(Describe);
        // Both are noted: no short circuit.
        return _seen.TryAdd($"{width} main {parts[1]}", true) | _seen.TryAdd($"{width} shell {parts[0]}", true);
    }
}
