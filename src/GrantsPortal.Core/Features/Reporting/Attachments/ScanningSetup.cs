using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GrantsPortal.Features.Reporting.Attachments;

internal static class ScanningSetup
{
    private const int DefaultTimeoutSeconds = 30;

    /// <summary>ClamAV where <c>Scanning:ClamAv</c> names a daemon (<c>Scanning:TimeoutSeconds</c> for its answer), else nobody looks. A setting that is no address stops the start.</summary>
    public static IServiceCollection AddAttachmentIntake(this IServiceCollection services, IConfiguration configuration)
    {
        var timeout = TimeSpan.FromSeconds(configuration.GetValue("Scanning:TimeoutSeconds", DefaultTimeoutSeconds));
        if (configuration["Scanning:ClamAv"] is { Length: > 0 } setting && !string.IsNullOrWhiteSpace(setting))
        {
            var address = ClamAvAddress.Parse(setting);
            services.AddSingleton<IFileScanner>(provider => new ClamAvScanner(address, timeout, provider.GetRequiredService<ILogger<ClamAvScanner>>()));
        }
        else
        {
            services.AddSingleton<IFileScanner, NoScanner>();
        }
        return services.AddSingleton<AttachmentIntake>();
    }
}
