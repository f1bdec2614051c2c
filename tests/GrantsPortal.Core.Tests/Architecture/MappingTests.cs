using AutoMapper;
using AutoMapper.Internal;
using GrantsPortal.TestKit;
using Microsoft.Extensions.DependencyInjection;

namespace GrantsPortal.Core.Tests.Architecture;

/// <summary>What AutoMapper projects has a source for every field of its result.</summary>
public sealed class MappingTests
{
    [Test]
    public async Task Mappings_AreComplete()
    {
        await using var app = TestApp.Empty();
        var mapping = app.Services.GetRequiredService<IConfigurationProvider>();

        Assert.That(mapping.AssertConfigurationIsValid, Throws.Nothing);
        Assert.That(mapping.Internal().GetAllTypeMaps(), Has.Count.GreaterThanOrEqualTo(5));
    }
}
