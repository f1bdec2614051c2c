using FluentValidation;
using GrantsPortal.Data;
using GrantsPortal.Data.Seeding;
using GrantsPortal.Features.Audit;
using GrantsPortal.Features.Awards;
using GrantsPortal.Features.Notifications;
using GrantsPortal.Features.Reporting.Attachments;
using GrantsPortal.Features.Reporting.Files;
using GrantsPortal.Features.Reporting.Reports;
using GrantsPortal.Features.Reporting.Workbooks;
using GrantsPortal.Jobs;
using MediatR;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GrantsPortal.Pipeline;

/// <summary>Everything of Core that a host, a verb or a test needs.</summary>
public static class Registration
{
    public static IServiceCollection AddGrantsPortal(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection("Database"));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<OfficeClock>();
        services.AddSingleton<KeyAllocator>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<Caller>();
        services.AddScoped<AwardReader>();
        services.AddScoped<AuditListing>();
        services.AddScoped<AwardPermissions>();
        services.AddOptions<ReportOptions>().Bind(configuration.GetSection("Reporting"));
        services.AddSingleton<ReportReads>();
        services.AddScoped<ReportLoader>();
        services.AddScoped<ReportReading>();
        services.AddScoped<ReportListing>();
        services.AddScoped<AcceptedFigures>();
        services.AddScoped<WorkbookIntake>();
        services.AddOptions<InboxOptions>().Bind(configuration.GetSection("Inbox"));
        services.AddSingleton<InboxSignal>();
        services.AddScoped<InboxChanges>();
        services.AddScoped<Notifier>();
        services.AddScoped<Announcements>();
        services.AddOptions<AwardOptions>().Bind(configuration.GetSection("Awards"));
        services.AddOptions<RetentionOptions>().Bind(configuration.GetSection("Files"));
        services.AddScoped<ExpiryNotices>();
        services.AddScoped<ReminderRecipients>();
        services.AddOptions<OutboxOptions>().Bind(configuration.GetSection("Outbox"));
        services.AddSingleton<OutboxSignal>();
        services.AddHostedService<OutboxService>();
        services.TryAddSingleton<IMailSender, NoMail>();
        services.TryAddSingleton<IMailRenderer, NoMail>();
        services.AddSingleton<Dispatcher>();
        services.AddSingleton<SeedFiles>();
        services.AddScoped<ReferenceSeeder>();
        services.AddSingleton<DatabaseSetup>();
        services.AddDatabase(configuration.GetValue("Database:Provider", DatabaseProvider.Sqlite));
        services.AddAttachmentIntake(configuration);
        services.AddJobs(configuration);
        services.AddUseCases();
        services.AddAutoMapper(mapping => mapping.LicenseKey = configuration["AutoMapper:LicenseKey"], typeof(Registration).Assembly);
        return services;
    }

    /// <summary>Accounts over the same context; the host adds its cookies and sign-in on top.</summary>
    public static IdentityBuilder AddPortalIdentity(this IServiceCollection services) =>
        services.AddIdentityCore<PortalUser>(options =>
        {
            // NIST SP 800-63B: length counts, composition rules do not.
            options.Password.RequiredLength = 12;
            options.Password.RequireDigit = options.Password.RequireLowercase = options.Password.RequireUppercase = false;
            options.Password.RequireNonAlphanumeric = false;
            options.Password.RequiredUniqueChars = 5;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
            options.User.AllowedUserNameCharacters = "";
            options.User.RequireUniqueEmail = true;
        }).AddEntityFrameworkStores<GrantsDbContext>();

    private static void AddDatabase(this IServiceCollection services, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.SqlServer)
        {
            services.AddDbContext<SqlServerGrantsDbContext>((provider, options) =>
            {
                var settings = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
                options.UseSqlServer(settings.ConnectionString, server => server
                    .CommandTimeout(settings.CommandTimeoutSeconds).MaxBatchSize(settings.MaxBatchSize).EnableRetryOnFailure(settings.MaxRetries));
            });
            services.AddScoped<GrantsDbContext>(scope => scope.GetRequiredService<SqlServerGrantsDbContext>());
        }
        else
        {
            services.AddDbContext<SqliteGrantsDbContext>((provider, options) =>
            {
                var settings = provider.GetRequiredService<IOptions<DatabaseOptions>>().Value;
                options.UseSqlite(settings.ConnectionString, sqlite => sqlite.CommandTimeout(settings.CommandTimeoutSeconds));
            });
            services.AddScoped<GrantsDbContext>(scope => scope.GetRequiredService<SqliteGrantsDbContext>());
        }
    }

    // MediatR 5 and FluentValidation without their DI packages, which the partial mirror lacks.
    private static void AddUseCases(this IServiceCollection services)
    {
        services.AddScoped<ServiceFactory>(scope => scope.GetService!);
        services.AddScoped<IMediator, Mediator>();
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(LogBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizeBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidateBehaviour<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(UnitOfWorkBehaviour<,>));
        foreach (var type in typeof(Registration).Assembly.GetTypes().Where(t => t is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false }))
        {
            foreach (var service in type.GetInterfaces().Where(i => i.IsGenericType && IsUseCasePart(i.GetGenericTypeDefinition())))
            {
                services.AddScoped(service, type);
            }
        }
    }

    private static bool IsUseCasePart(Type open) =>
        open == typeof(IRequestHandler<,>) || open == typeof(INotificationHandler<>) || open == typeof(IValidator<>);
}
