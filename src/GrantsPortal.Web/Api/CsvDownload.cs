using GrantsPortal.Features.Exports;
using Microsoft.Net.Http.Headers;

namespace GrantsPortal.Web.Api;

/// <summary>
/// Answers with a CSV file that is streamed row by row, never held in memory. The head is sent with the first row, so that a
/// refusal found before it can still be answered with its own status.
/// </summary>
public sealed class CsvDownload(HttpResponse response, string fileName, IReadOnlyList<string> columns) : IAsyncDisposable
{
    private CsvSheet? _sheet;

    /// <summary>Writes one row; the cells come in the order of the columns.</summary>
    public async Task RowAsync(Action<CsvSheet> cells, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var sheet = await OpenAsync(cancellationToken);
        cells(sheet);
        await sheet.EndRowAsync(cancellationToken);
    }

    /// <summary>Sends the head if no row did: a table without rows is a file with its column names.</summary>
    public async Task<CsvSheet> OpenAsync(CancellationToken cancellationToken)
    {
        if (_sheet is null)
        {
            var disposition = new ContentDispositionHeaderValue("attachment");
            disposition.SetHttpFileName(fileName);
            response.ContentType = CsvSheet.ContentType;
            response.Headers.ContentDisposition = disposition.ToString();
            response.Headers.CacheControl = "no-store";
            _sheet = CsvSheet.To(response.Body);
            await _sheet.RowAsync(columns, cancellationToken);
        }
        return _sheet;
    }

    public ValueTask DisposeAsync() => _sheet?.DisposeAsync() ?? ValueTask.CompletedTask;
}
