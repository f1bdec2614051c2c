IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AuditEntries] (
        [Sequence] bigint NOT NULL,
        [At] datetime2 NOT NULL,
        [UserId] bigint NOT NULL,
        [UserName] nvarchar(400) NOT NULL,
        [Action] nvarchar(400) NOT NULL,
        [Operation] nvarchar(40) NOT NULL,
        [Subject] nvarchar(400) NOT NULL,
        [SubjectKey] nvarchar(400) NOT NULL,
        [AwardId] bigint NULL,
        [Before] nvarchar(max) NULL,
        [After] nvarchar(max) NULL,
        [Why] nvarchar(1000) NULL,
        [PreviousHash] char(64) NOT NULL,
        [Hash] char(64) NOT NULL,
        CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Sequence])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AuditHeads] (
        [Id] int NOT NULL,
        [Sequence] bigint NOT NULL,
        [Hash] char(64) NOT NULL,
        CONSTRAINT [PK_AuditHeads] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Bureaus] (
        [Code] nvarchar(20) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRetired] bit NOT NULL,
        CONSTRAINT [PK_Bureaus] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [DataProtectionKeys] (
        [Id] bigint NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Xml] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [FactSheetClaims] (
        [Code] nvarchar(40) NOT NULL,
        [Value] decimal(19,2) NOT NULL,
        [Unit] nvarchar(400) NOT NULL,
        [Qualifier] nvarchar(400) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [Text_En] nvarchar(2000) NOT NULL,
        [Text_Es] nvarchar(2000) NOT NULL,
        [Text_Fr] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_FactSheetClaims] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [FederalClosures] (
        [Date] date NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_FederalClosures] PRIMARY KEY ([Date])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Indicators] (
        [Code] nvarchar(20) NOT NULL,
        [Pillar] nvarchar(40) NOT NULL,
        [Method] nvarchar(40) NOT NULL,
        [Unit] nvarchar(400) NOT NULL,
        [Vocabulary] nvarchar(400) NOT NULL,
        [Disaggregations] nvarchar(400) NOT NULL,
        [IsVerified] bit NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRetired] bit NOT NULL,
        CONSTRAINT [PK_Indicators] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Initiatives] (
        [Code] nvarchar(40) NOT NULL,
        [Kind] nvarchar(400) NOT NULL,
        [Year] int NULL,
        [Date] date NULL,
        [Partner] nvarchar(400) NOT NULL,
        [Amount] decimal(19,2) NULL,
        [Source] nvarchar(400) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        [Text_En] nvarchar(2000) NOT NULL,
        [Text_Es] nvarchar(2000) NOT NULL,
        [Text_Fr] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_Initiatives] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Instruments] (
        [Code] nvarchar(20) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRetired] bit NOT NULL,
        CONSTRAINT [PK_Instruments] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [KeyBlocks] (
        [Id] int NOT NULL,
        [Next] bigint NOT NULL,
        CONSTRAINT [PK_KeyBlocks] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [ObjectClasses] (
        [Code] nvarchar(20) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRetired] bit NOT NULL,
        CONSTRAINT [PK_ObjectClasses] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Programs] (
        [Code] nvarchar(20) NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        [ShortName_En] nvarchar(400) NOT NULL,
        [ShortName_Es] nvarchar(400) NOT NULL,
        [ShortName_Fr] nvarchar(400) NOT NULL,
        [SortOrder] int NOT NULL,
        [IsRetired] bit NOT NULL,
        CONSTRAINT [PK_Programs] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [SeedStates] (
        [Name] nvarchar(400) NOT NULL,
        [Hash] nvarchar(400) NOT NULL,
        [SeededAt] datetime2 NOT NULL,
        CONSTRAINT [PK_SeedStates] PRIMARY KEY ([Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [TipFigures] (
        [Year] int NOT NULL,
        [Measure] nvarchar(40) NOT NULL,
        [Revision] int NOT NULL,
        [Value] int NOT NULL,
        [Labor] int NULL,
        [Source] nvarchar(400) NOT NULL,
        [Note_En] nvarchar(400) NOT NULL,
        [Note_Es] nvarchar(400) NOT NULL,
        [Note_Fr] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_TipFigures] PRIMARY KEY ([Year], [Measure], [Revision])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [UserPreferences] (
        [UserId] bigint NOT NULL,
        [Name] nvarchar(100) NOT NULL,
        [Value] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_UserPreferences] PRIMARY KEY ([UserId], [Name])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Countries] (
        [Code] nvarchar(2) NOT NULL,
        [Alpha3] nvarchar(3) NOT NULL,
        [Numeric] nvarchar(3) NOT NULL,
        [NameFolded] nvarchar(400) NOT NULL,
        [BureauCode] nvarchar(400) NULL,
        [MapX] float NOT NULL,
        [MapY] float NOT NULL,
        [IsSmall] bit NOT NULL,
        [Name_En] nvarchar(400) NOT NULL,
        [Name_Es] nvarchar(400) NOT NULL,
        [Name_Fr] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_Countries] PRIMARY KEY ([Code]),
        CONSTRAINT [FK_Countries_Bureaus_BureauCode] FOREIGN KEY ([BureauCode]) REFERENCES [Bureaus] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Compacts] (
        [Id] bigint NOT NULL,
        [Code] nvarchar(20) NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [SignedOn] date NOT NULL,
        [EndsOn] date NOT NULL,
        [PlannedAmount] decimal(19,2) NOT NULL,
        [FinalAmount] decimal(19,2) NOT NULL,
        [PartnerAmount] decimal(19,2) NULL,
        [PartnerCurrency] nvarchar(400) NULL,
        [PartnerDollarsLow] decimal(19,2) NULL,
        [PartnerDollarsHigh] decimal(19,2) NULL,
        [Confidence] nvarchar(400) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [Commitment_En] nvarchar(2000) NOT NULL,
        [Commitment_Es] nvarchar(2000) NOT NULL,
        [Commitment_Fr] nvarchar(2000) NOT NULL,
        [Notes_En] nvarchar(2000) NOT NULL,
        [Notes_Es] nvarchar(2000) NOT NULL,
        [Notes_Fr] nvarchar(2000) NOT NULL,
        [TechnicalBody_En] nvarchar(2000) NOT NULL,
        [TechnicalBody_Es] nvarchar(2000) NOT NULL,
        [TechnicalBody_Fr] nvarchar(2000) NOT NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Compacts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Compacts_Countries_CountryCode] FOREIGN KEY ([CountryCode]) REFERENCES [Countries] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Organizations] (
        [Id] bigint NOT NULL,
        [Name] nvarchar(200) NOT NULL,
        [NameFolded] nvarchar(400) NOT NULL,
        [Type] nvarchar(40) NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [Uei] nvarchar(12) NULL,
        [UeiOverrideReason] nvarchar(500) NULL,
        [SamExpiresOn] date NULL,
        [BlockedReason] nvarchar(400) NULL,
        [IsDemo] bit NOT NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Organizations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Organizations_Countries_CountryCode] FOREIGN KEY ([CountryCode]) REFERENCES [Countries] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [CompactFigures] (
        [Id] bigint NOT NULL,
        [CompactId] bigint NOT NULL,
        [Number] int NOT NULL,
        [AsOf] date NULL,
        [Precision] nvarchar(400) NOT NULL,
        [Kind] nvarchar(400) NOT NULL,
        [Qualifier] nvarchar(400) NOT NULL,
        [Amount] decimal(19,2) NOT NULL,
        [Note_En] nvarchar(2000) NOT NULL,
        [Note_Es] nvarchar(2000) NOT NULL,
        [Note_Fr] nvarchar(2000) NOT NULL,
        CONSTRAINT [PK_CompactFigures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CompactFigures_Compacts_CompactId] FOREIGN KEY ([CompactId]) REFERENCES [Compacts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [CompactPartners] (
        [Id] bigint NOT NULL,
        [CompactId] bigint NOT NULL,
        [Number] int NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Role] nvarchar(400) NOT NULL,
        [Under] nvarchar(400) NULL,
        CONSTRAINT [PK_CompactPartners] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CompactPartners_Compacts_CompactId] FOREIGN KEY ([CompactId]) REFERENCES [Compacts] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AspNetUsers] (
        [Id] bigint NOT NULL,
        [DisplayName] nvarchar(100) NOT NULL,
        [Role] nvarchar(40) NOT NULL,
        [OrganizationId] bigint NULL,
        [IsDemo] bit NOT NULL,
        [DeactivatedAt] datetime2 NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(400) NULL,
        [SecurityStamp] nvarchar(400) NULL,
        [ConcurrencyStamp] nvarchar(400) NULL,
        [PhoneNumber] nvarchar(400) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_AspNetUsers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUsers_Organizations_OrganizationId] FOREIGN KEY ([OrganizationId]) REFERENCES [Organizations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [ApiTokens] (
        [Id] bigint NOT NULL,
        [UserId] bigint NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [TokenHash] nvarchar(64) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [ExpiresOn] date NOT NULL,
        [RevokedAt] datetime2 NULL,
        CONSTRAINT [PK_ApiTokens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ApiTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] bigint NOT NULL,
        [ClaimType] nvarchar(400) NULL,
        [ClaimValue] nvarchar(400) NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(400) NOT NULL,
        [ProviderKey] nvarchar(400) NOT NULL,
        [ProviderDisplayName] nvarchar(400) NULL,
        [UserId] bigint NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] bigint NOT NULL,
        [LoginProvider] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Value] nvarchar(400) NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Awards] (
        [Id] bigint NOT NULL,
        [Fain] varchar(14) NOT NULL,
        [Title] nvarchar(300) NOT NULL,
        [TitleFolded] nvarchar(600) NOT NULL,
        [RecipientId] bigint NOT NULL,
        [ProgramCode] nvarchar(400) NOT NULL,
        [InstrumentCode] nvarchar(400) NOT NULL,
        [CompactId] bigint NULL,
        [OfficerId] bigint NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Start] date NOT NULL,
        [End] date NOT NULL,
        [Amount] decimal(19,2) NOT NULL,
        [CostShare] decimal(19,2) NOT NULL,
        [PaymentMethod] nvarchar(40) NOT NULL,
        [Frequency] nvarchar(40) NOT NULL,
        [IsSensitive] bit NOT NULL,
        [IsDemo] bit NOT NULL,
        [SignedOn] date NULL,
        [SignedById] bigint NULL,
        [ClosedOn] date NULL,
        [StatusReason] nvarchar(1000) NULL,
        [Risk] nvarchar(40) NULL,
        [RiskAssessedOn] date NULL,
        [RiskNote] nvarchar(1000) NULL,
        [MonitoringPlan] nvarchar(4000) NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Awards] PRIMARY KEY ([Id]),
        CONSTRAINT [CK_Awards_Amount] CHECK ([Amount] > 0),
        CONSTRAINT [CK_Awards_Period] CHECK ([End] >= [Start]),
        CONSTRAINT [FK_Awards_AspNetUsers_OfficerId] FOREIGN KEY ([OfficerId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Awards_Compacts_CompactId] FOREIGN KEY ([CompactId]) REFERENCES [Compacts] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Awards_Instruments_InstrumentCode] FOREIGN KEY ([InstrumentCode]) REFERENCES [Instruments] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Awards_Organizations_RecipientId] FOREIGN KEY ([RecipientId]) REFERENCES [Organizations] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Awards_Programs_ProgramCode] FOREIGN KEY ([ProgramCode]) REFERENCES [Programs] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AwardBalances] (
        [AwardId] bigint NOT NULL,
        [Obligated] decimal(19,2) NOT NULL,
        [Paid] decimal(19,2) NOT NULL,
        [Expended] decimal(19,2) NOT NULL,
        CONSTRAINT [PK_AwardBalances] PRIMARY KEY ([AwardId]),
        CONSTRAINT [CK_AwardBalances_WithinObligated] CHECK ([Obligated] >= 0 AND [Paid] <= [Obligated] AND [Expended] <= [Obligated]),
        CONSTRAINT [FK_AwardBalances_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AwardDocuments] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Kind] nvarchar(400) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Date] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        [RecordedById] bigint NOT NULL,
        CONSTRAINT [PK_AwardDocuments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AwardDocuments_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AwardPreparers] (
        [AwardId] bigint NOT NULL,
        [UserId] bigint NOT NULL,
        CONSTRAINT [PK_AwardPreparers] PRIMARY KEY ([AwardId], [UserId]),
        CONSTRAINT [FK_AwardPreparers_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [BudgetLines] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Period] int NOT NULL,
        [CategoryCode] nvarchar(400) NOT NULL,
        [FederalShare] decimal(19,2) NOT NULL,
        [CostShare] decimal(19,2) NOT NULL,
        CONSTRAINT [PK_BudgetLines] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_BudgetLines_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_BudgetLines_ObjectClasses_CategoryCode] FOREIGN KEY ([CategoryCode]) REFERENCES [ObjectClasses] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [CountrySplits] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [EffectiveFrom] date NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_CountrySplits] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CountrySplits_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [LedgerEntries] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Date] date NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [CategoryCode] nvarchar(400) NOT NULL,
        [Description] nvarchar(200) NOT NULL,
        [Amount] decimal(19,2) NOT NULL,
        [CountryCode] nvarchar(400) NULL,
        [PostedAt] datetime2 NOT NULL,
        [ReversesId] bigint NULL,
        CONSTRAINT [PK_LedgerEntries] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LedgerEntries_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_Countries_CountryCode] FOREIGN KEY ([CountryCode]) REFERENCES [Countries] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LedgerEntries_ObjectClasses_CategoryCode] FOREIGN KEY ([CategoryCode]) REFERENCES [ObjectClasses] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Objectives] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Number] int NOT NULL,
        [Pillar] nvarchar(40) NOT NULL,
        [Text] nvarchar(500) NOT NULL,
        CONSTRAINT [PK_Objectives] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Objectives_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Obligations] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Date] date NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Amount] decimal(19,2) NOT NULL,
        [Note] nvarchar(400) NOT NULL,
        [RecordedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Obligations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Obligations_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Payments] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Number] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [Amount] decimal(19,2) NOT NULL,
        [RequestedOn] date NOT NULL,
        [PaidOn] date NULL,
        [PaidAt] datetime2 NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Payments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Payments_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [Requirements] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Phase] nvarchar(40) NOT NULL,
        [PeriodStart] date NOT NULL,
        [PeriodEnd] date NOT NULL,
        [StatutoryDue] date NOT NULL,
        [EffectiveDue] date NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [SubmittedOn] date NULL,
        [DecidedOn] date NULL,
        [Note] nvarchar(1000) NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Requirements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Requirements_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [CountryShares] (
        [CountrySplitId] bigint NOT NULL,
        [CountryCode] nvarchar(400) NOT NULL,
        [Percent] decimal(19,2) NOT NULL,
        CONSTRAINT [PK_CountryShares] PRIMARY KEY ([CountrySplitId], [CountryCode]),
        CONSTRAINT [FK_CountryShares_Countries_CountryCode] FOREIGN KEY ([CountryCode]) REFERENCES [Countries] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_CountryShares_CountrySplits_CountrySplitId] FOREIGN KEY ([CountrySplitId]) REFERENCES [CountrySplits] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [AwardIndicators] (
        [Id] bigint NOT NULL,
        [ObjectiveId] bigint NOT NULL,
        [IndicatorCode] nvarchar(400) NOT NULL,
        [Baseline] decimal(19,2) NULL,
        [LifeTarget] decimal(19,2) NULL,
        CONSTRAINT [PK_AwardIndicators] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AwardIndicators_Indicators_IndicatorCode] FOREIGN KEY ([IndicatorCode]) REFERENCES [Indicators] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_AwardIndicators_Objectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [Objectives] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [RequirementEvents] (
        [Id] bigint NOT NULL,
        [RequirementId] bigint NOT NULL,
        [To] nvarchar(40) NOT NULL,
        [Why] nvarchar(1000) NOT NULL,
        [At] datetime2 NOT NULL,
        [ById] bigint NOT NULL,
        [ByName] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_RequirementEvents] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RequirementEvents_Requirements_RequirementId] FOREIGN KEY ([RequirementId]) REFERENCES [Requirements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE TABLE [IndicatorTargets] (
        [AwardIndicatorId] bigint NOT NULL,
        [Year] int NOT NULL,
        [Value] decimal(19,2) NOT NULL,
        CONSTRAINT [PK_IndicatorTargets] PRIMARY KEY ([AwardIndicatorId], [Year]),
        CONSTRAINT [FK_IndicatorTargets_AwardIndicators_AwardIndicatorId] FOREIGN KEY ([AwardIndicatorId]) REFERENCES [AwardIndicators] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Hash', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] ON;
    EXEC(N'INSERT INTO [AuditHeads] ([Id], [Hash], [Sequence])
    VALUES (1, ''0000000000000000000000000000000000000000000000000000000000000000'', CAST(0 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Hash', N'Sequence') AND [object_id] = OBJECT_ID(N'[AuditHeads]'))
        SET IDENTITY_INSERT [AuditHeads] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Next') AND [object_id] = OBJECT_ID(N'[KeyBlocks]'))
        SET IDENTITY_INSERT [KeyBlocks] ON;
    EXEC(N'INSERT INTO [KeyBlocks] ([Id], [Next])
    VALUES (1, CAST(1 AS bigint))');
    IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Next') AND [object_id] = OBJECT_ID(N'[KeyBlocks]'))
        SET IDENTITY_INSERT [KeyBlocks] OFF;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ApiTokens_TokenHash] ON [ApiTokens] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_ApiTokens_UserId] ON [ApiTokens] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [AspNetUsers] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AspNetUsers_OrganizationId] ON [AspNetUsers] ([OrganizationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [AspNetUsers] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_At] ON [AuditEntries] ([At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_AwardId_Sequence] ON [AuditEntries] ([AwardId], [Sequence]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AuditEntries_Subject_SubjectKey] ON [AuditEntries] ([Subject], [SubjectKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AwardDocuments_AwardId] ON [AwardDocuments] ([AwardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_AwardIndicators_IndicatorCode] ON [AwardIndicators] ([IndicatorCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AwardIndicators_ObjectiveId_IndicatorCode] ON [AwardIndicators] ([ObjectiveId], [IndicatorCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Awards_CompactId] ON [Awards] ([CompactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Awards_Fain] ON [Awards] ([Fain]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Awards_InstrumentCode] ON [Awards] ([InstrumentCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Awards_OfficerId] ON [Awards] ([OfficerId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Awards_ProgramCode] ON [Awards] ([ProgramCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Awards_RecipientId] ON [Awards] ([RecipientId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Awards_Status_End] ON [Awards] ([Status], [End]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_BudgetLines_AwardId_Period_CategoryCode] ON [BudgetLines] ([AwardId], [Period], [CategoryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_BudgetLines_CategoryCode] ON [BudgetLines] ([CategoryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_CompactFigures_CompactId] ON [CompactFigures] ([CompactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_CompactPartners_CompactId] ON [CompactPartners] ([CompactId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Compacts_Code] ON [Compacts] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Compacts_CountryCode] ON [Compacts] ([CountryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Countries_BureauCode] ON [Countries] ([BureauCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_CountryShares_CountryCode] ON [CountryShares] ([CountryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CountrySplits_AwardId_EffectiveFrom_RecordedAt] ON [CountrySplits] ([AwardId], [EffectiveFrom], [RecordedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_AwardId_Date] ON [LedgerEntries] ([AwardId], [Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_CategoryCode] ON [LedgerEntries] ([CategoryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_CountryCode] ON [LedgerEntries] ([CountryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_LedgerEntries_Date] ON [LedgerEntries] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_LedgerEntries_ReversesId] ON [LedgerEntries] ([ReversesId]) WHERE [ReversesId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Objectives_AwardId] ON [Objectives] ([AwardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Obligations_AwardId] ON [Obligations] ([AwardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Obligations_Date_AwardId] ON [Obligations] ([Date], [AwardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Organizations_CountryCode] ON [Organizations] ([CountryCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Organizations_NameFolded] ON [Organizations] ([NameFolded]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Organizations_Uei] ON [Organizations] ([Uei]) WHERE [Uei] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Payments_AwardId_Number] ON [Payments] ([AwardId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Payments_PaidOn] ON [Payments] ([PaidOn]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_RequirementEvents_RequirementId] ON [RequirementEvents] ([RequirementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Requirements_AwardId_Kind_Phase_PeriodEnd] ON [Requirements] ([AwardId], [Kind], [Phase], [PeriodEnd]) WHERE [Kind] <> ''AdHoc''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    CREATE INDEX [IX_Requirements_Status_EffectiveDue] ON [Requirements] ([Status], [EffectiveDue]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121185331_Foundation'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121185331_Foundation', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [Reports] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [RequirementId] bigint NOT NULL,
        [Form] nvarchar(40) NOT NULL,
        [Number] varchar(24) NOT NULL,
        [Serial] int NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [CorrectsId] bigint NULL,
        [CorrectionReason] nvarchar(1000) NULL,
        [StartedAt] datetime2 NOT NULL,
        [ReadyById] bigint NULL,
        [ReviewerId] bigint NULL,
        [ReviewerName] nvarchar(400) NULL,
        [AcceptedOn] date NULL,
        [AcceptedById] bigint NULL,
        [AcceptedByName] nvarchar(400) NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_Reports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Reports_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Reports_Reports_CorrectsId] FOREIGN KEY ([CorrectsId]) REFERENCES [Reports] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Reports_Requirements_RequirementId] FOREIGN KEY ([RequirementId]) REFERENCES [Requirements] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [FailedWorkbooks] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [ReportId] bigint NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Content] varbinary(max) NOT NULL,
        [Findings] nvarchar(max) NOT NULL,
        [KeptAt] datetime2 NOT NULL,
        [KeptById] bigint NOT NULL,
        [KeptByName] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_FailedWorkbooks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_FailedWorkbooks_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportAnswers] (
        [ReportId] bigint NOT NULL,
        [Key] varchar(120) NOT NULL,
        [Value] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        [ChangedById] bigint NOT NULL,
        [ChangedByName] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_ReportAnswers] PRIMARY KEY ([ReportId], [Key]),
        CONSTRAINT [FK_ReportAnswers_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportAttachments] (
        [Id] bigint NOT NULL,
        [ReportId] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [ContentType] nvarchar(400) NOT NULL,
        [Size] bigint NOT NULL,
        [Sha256] varchar(64) NOT NULL,
        [Scan] nvarchar(400) NOT NULL,
        [AddedAt] datetime2 NOT NULL,
        [AddedById] bigint NOT NULL,
        [AddedByName] nvarchar(400) NOT NULL,
        [RemovedAt] datetime2 NULL,
        CONSTRAINT [PK_ReportAttachments] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReportAttachments_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportedActuals] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [ReportId] bigint NOT NULL,
        [PeriodStart] date NOT NULL,
        [PeriodEnd] date NOT NULL,
        [Objective] int NOT NULL,
        [IndicatorCode] nvarchar(400) NOT NULL,
        [Part] nvarchar(400) NOT NULL,
        [Value] decimal(19,2) NOT NULL,
        [AcceptedAt] datetime2 NOT NULL,
        [SupersededAt] datetime2 NULL,
        CONSTRAINT [PK_ReportedActuals] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReportedActuals_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportedFinancials] (
        [Id] bigint NOT NULL,
        [AwardId] bigint NOT NULL,
        [ReportId] bigint NOT NULL,
        [PeriodStart] date NOT NULL,
        [PeriodEnd] date NOT NULL,
        [Phase] nvarchar(40) NOT NULL,
        [Basis] nvarchar(40) NOT NULL,
        [A] decimal(19,2) NULL,
        [B] decimal(19,2) NULL,
        [C] decimal(19,2) NULL,
        [D] decimal(19,2) NULL,
        [E] decimal(19,2) NULL,
        [F] decimal(19,2) NULL,
        [G] decimal(19,2) NULL,
        [H] decimal(19,2) NULL,
        [I] decimal(19,2) NULL,
        [J] decimal(19,2) NULL,
        [K] decimal(19,2) NULL,
        [L] decimal(19,2) NULL,
        [M] decimal(19,2) NULL,
        [N] decimal(19,2) NULL,
        [O] decimal(19,2) NULL,
        [AcceptedAt] datetime2 NOT NULL,
        [SupersededAt] datetime2 NULL,
        CONSTRAINT [PK_ReportedFinancials] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReportedFinancials_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportPreparers] (
        [ReportId] bigint NOT NULL,
        [UserId] bigint NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_ReportPreparers] PRIMARY KEY ([ReportId], [UserId]),
        CONSTRAINT [FK_ReportPreparers_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportReturns] (
        [Id] bigint NOT NULL,
        [ReportId] bigint NOT NULL,
        [VersionNumber] int NOT NULL,
        [Comment] nvarchar(4000) NOT NULL,
        [ForPersonalData] bit NOT NULL,
        [At] datetime2 NOT NULL,
        [ById] bigint NOT NULL,
        [ByName] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_ReportReturns] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReportReturns_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportVersions] (
        [Id] bigint NOT NULL,
        [ReportId] bigint NOT NULL,
        [Number] int NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [Sha256] varchar(64) NOT NULL,
        [CertifierTitle] nvarchar(400) NOT NULL,
        [CertifierEmail] nvarchar(400) NOT NULL,
        [CertifierTelephone] nvarchar(400) NOT NULL,
        [Statement] nvarchar(2000) NOT NULL,
        [CertifiedOn] date NOT NULL,
        [CertifiedAt] datetime2 NOT NULL,
        [CertifiedById] bigint NOT NULL,
        [CertifiedByName] nvarchar(400) NOT NULL,
        [HiddenAt] datetime2 NULL,
        CONSTRAINT [PK_ReportVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ReportVersions_Reports_ReportId] FOREIGN KEY ([ReportId]) REFERENCES [Reports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReportAttachmentContents] (
        [AttachmentId] bigint NOT NULL,
        [Bytes] varbinary(max) NOT NULL,
        CONSTRAINT [PK_ReportAttachmentContents] PRIMARY KEY ([AttachmentId]),
        CONSTRAINT [FK_ReportAttachmentContents_ReportAttachments_AttachmentId] FOREIGN KEY ([AttachmentId]) REFERENCES [ReportAttachments] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE TABLE [ReturnedSections] (
        [ReportReturnId] bigint NOT NULL,
        [Section] nvarchar(40) NOT NULL,
        [Comment] nvarchar(4000) NOT NULL,
        CONSTRAINT [PK_ReturnedSections] PRIMARY KEY ([ReportReturnId], [Section]),
        CONSTRAINT [FK_ReturnedSections_ReportReturns_ReportReturnId] FOREIGN KEY ([ReportReturnId]) REFERENCES [ReportReturns] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_FailedWorkbooks_ReportId] ON [FailedWorkbooks] ([ReportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_ReportAttachments_ReportId] ON [ReportAttachments] ([ReportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_ReportedActuals_AwardId_PeriodEnd] ON [ReportedActuals] ([AwardId], [PeriodEnd]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_ReportedActuals_IndicatorCode_PeriodEnd] ON [ReportedActuals] ([IndicatorCode], [PeriodEnd]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReportedActuals_ReportId_Objective_IndicatorCode_Part] ON [ReportedActuals] ([ReportId], [Objective], [IndicatorCode], [Part]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_ReportedFinancials_AwardId_PeriodEnd] ON [ReportedFinancials] ([AwardId], [PeriodEnd]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReportedFinancials_ReportId] ON [ReportedFinancials] ([ReportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_ReportReturns_ReportId] ON [ReportReturns] ([ReportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Reports_AwardId_Serial] ON [Reports] ([AwardId], [Serial]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Reports_CorrectsId] ON [Reports] ([CorrectsId]) WHERE [CorrectsId] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Reports_Number] ON [Reports] ([Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Reports_RequirementId] ON [Reports] ([RequirementId]) WHERE [CorrectsId] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_Reports_Status] ON [Reports] ([Status]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ReportVersions_ReportId_Number] ON [ReportVersions] ([ReportId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    CREATE INDEX [IX_ReportVersions_Sha256] ON [ReportVersions] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121215555_Reports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121215555_Reports', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    DROP INDEX [IX_Requirements_AwardId_Kind_Phase_PeriodEnd] ON [Requirements];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Requirements] ADD [FellAway] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Requirements] ADD [Number] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Requirements] ADD [Statement] nvarchar(4000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Requirements] ADD [Text] nvarchar(4000) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Requirements] ADD [Title] nvarchar(200) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[RequirementEvents]') AND [c].[name] = N'Why');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [RequirementEvents] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [RequirementEvents] ALTER COLUMN [Why] nvarchar(4000) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [RequirementEvents] ADD [Action] nvarchar(40) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [RequirementEvents] ADD [Cause] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [RequirementEvents] ADD [DueFrom] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [RequirementEvents] ADD [DueTo] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [RequirementEvents] ADD [EndFrom] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [RequirementEvents] ADD [EndTo] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Awards] ADD [IndirectRateCap] decimal(19,2) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Awards] ADD [KeepInterimEndingWithAward] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Awards] ADD [ProgramIncomeMethod] nvarchar(40) NOT NULL DEFAULT N'None';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    ALTER TABLE [Awards] ADD [ReportingYear] nvarchar(40) NOT NULL DEFAULT N'Calendar';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    EXEC(N'UPDATE [Requirements] SET [Number] = (SELECT COUNT(*) FROM [Requirements] AS [r] WHERE [r].[AwardId] = [Requirements].[AwardId] AND [r].[Id] <= [Requirements].[Id])')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    EXEC(N'UPDATE [RequirementEvents] SET [Action] = CASE [To] WHEN ''Submitted'' THEN ''Submit'' WHEN ''Returned'' THEN ''Return'' WHEN ''Accepted'' THEN ''Accept'' WHEN ''Nil'' THEN ''AcceptNil'' ELSE ''Waive'' END')
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    CREATE TABLE [RequirementRequests] (
        [Id] bigint NOT NULL,
        [RequirementId] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Status] nvarchar(40) NOT NULL,
        [WishedDue] date NULL,
        [Reason] nvarchar(1000) NOT NULL,
        [AskedAt] datetime2 NOT NULL,
        [AskedById] bigint NOT NULL,
        [AskedByName] nvarchar(400) NOT NULL,
        [DecidedAt] datetime2 NULL,
        [DecidedById] bigint NULL,
        [DecidedByName] nvarchar(400) NULL,
        [Answer] nvarchar(1000) NULL,
        CONSTRAINT [PK_RequirementRequests] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RequirementRequests_Requirements_RequirementId] FOREIGN KEY ([RequirementId]) REFERENCES [Requirements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    CREATE TABLE [Thresholds] (
        [Code] nvarchar(40) NOT NULL,
        [InForceFrom] date NOT NULL,
        [Amount] decimal(19,2) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_Thresholds] PRIMARY KEY ([Code], [InForceFrom])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Requirements_AwardId_Kind_Phase_PeriodEnd] ON [Requirements] ([AwardId], [Kind], [Phase], [PeriodEnd]) WHERE [Kind] <> ''AdHoc'' AND [FellAway] = 0');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Requirements_AwardId_Number] ON [Requirements] ([AwardId], [Number]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_RequirementRequests_RequirementId_Kind] ON [RequirementRequests] ([RequirementId], [Kind]) WHERE [Status] = ''Open''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121221003_ReportingTerms'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121221003_ReportingTerms', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121223103_ReportVersionFindings'
)
BEGIN
    ALTER TABLE [ReportVersions] ADD [Flags] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121223103_ReportVersionFindings'
)
BEGIN
    ALTER TABLE [ReportVersions] ADD [Warnings] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261121223103_ReportVersionFindings'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261121223103_ReportVersionFindings', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122010939_CalendarLinks'
)
BEGIN
    CREATE TABLE [CalendarLinks] (
        [Id] bigint NOT NULL,
        [UserId] bigint NOT NULL,
        [TokenHash] nvarchar(64) NOT NULL,
        [OwnAwardsOnly] bit NOT NULL,
        [Language] nvarchar(2) NOT NULL,
        [CreatedAt] datetime2 NOT NULL,
        [RevokedAt] datetime2 NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_CalendarLinks] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CalendarLinks_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122010939_CalendarLinks'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarLinks_TokenHash] ON [CalendarLinks] ([TokenHash]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122010939_CalendarLinks'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CalendarLinks_UserId] ON [CalendarLinks] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122010939_CalendarLinks'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122010939_CalendarLinks', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    ALTER TABLE [Requirements] ADD [RemindOn] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    ALTER TABLE [AspNetUsers] ADD [Language] nvarchar(5) NOT NULL DEFAULT N'en';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE TABLE [NotificationPreferences] (
        [UserId] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Delivery] nvarchar(40) NOT NULL,
        CONSTRAINT [PK_NotificationPreferences] PRIMARY KEY ([UserId], [Kind]),
        CONSTRAINT [FK_NotificationPreferences_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE TABLE [Notifications] (
        [Id] bigint NOT NULL,
        [UserId] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Cause] nvarchar(160) NOT NULL,
        [AwardId] bigint NULL,
        [Facts] nvarchar(max) NOT NULL,
        [Link] nvarchar(200) NOT NULL,
        [At] datetime2 NOT NULL,
        [ReadAt] datetime2 NULL,
        [DigestOn] date NULL,
        [DigestedAt] datetime2 NULL,
        CONSTRAINT [PK_Notifications] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Notifications_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_Notifications_Awards_AwardId] FOREIGN KEY ([AwardId]) REFERENCES [Awards] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE TABLE [OutboxMessages] (
        [Id] bigint NOT NULL,
        [Cause] nvarchar(200) NOT NULL,
        [UserId] bigint NOT NULL,
        [Kind] nvarchar(40) NOT NULL,
        [Language] nvarchar(5) NOT NULL,
        [Content] nvarchar(max) NOT NULL,
        [State] nvarchar(40) NOT NULL,
        [Attempts] int NOT NULL,
        [NextAttemptAt] datetime2 NOT NULL,
        [ClaimedUntil] datetime2 NULL,
        [LastError] nvarchar(1000) NULL,
        [CreatedAt] datetime2 NOT NULL,
        [SentAt] datetime2 NULL,
        [Address] nvarchar(256) NULL,
        CONSTRAINT [PK_OutboxMessages] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OutboxMessages_AspNetUsers_UserId] FOREIGN KEY ([UserId]) REFERENCES [AspNetUsers] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE TABLE [ProgramLadders] (
        [Id] bigint NOT NULL,
        [ProgramCode] nvarchar(400) NOT NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_ProgramLadders] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE TABLE [Reminders] (
        [Id] bigint NOT NULL,
        [RequirementId] bigint NOT NULL,
        [Step] int NOT NULL,
        [DueDate] date NOT NULL,
        [Outcome] nvarchar(40) NOT NULL,
        [DaysLate] int NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_Reminders] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Reminders_Requirements_RequirementId] FOREIGN KEY ([RequirementId]) REFERENCES [Requirements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE TABLE [ReminderSteps] (
        [LadderId] bigint NOT NULL,
        [Days] int NOT NULL,
        [Recipients] nvarchar(120) NOT NULL,
        [Text_En] nvarchar(400) NOT NULL,
        [Text_Es] nvarchar(400) NOT NULL,
        [Text_Fr] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_ReminderSteps] PRIMARY KEY ([LadderId], [Days]),
        CONSTRAINT [FK_ReminderSteps_ProgramLadders_LadderId] FOREIGN KEY ([LadderId]) REFERENCES [ProgramLadders] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Requirements_RemindOn] ON [Requirements] ([RemindOn]) WHERE [RemindOn] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE INDEX [IX_Notifications_AwardId] ON [Notifications] ([AwardId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Notifications_DigestOn] ON [Notifications] ([DigestOn]) WHERE [DigestOn] IS NOT NULL AND [DigestedAt] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_Notifications_Unread] ON [Notifications] ([UserId]) WHERE [ReadAt] IS NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE INDEX [IX_Notifications_UserId_At] ON [Notifications] ([UserId], [At]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Notifications_UserId_Cause] ON [Notifications] ([UserId], [Cause]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE UNIQUE INDEX [IX_OutboxMessages_Cause] ON [OutboxMessages] ([Cause]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_CreatedAt] ON [OutboxMessages] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_State_NextAttemptAt] ON [OutboxMessages] ([State], [NextAttemptAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE INDEX [IX_OutboxMessages_UserId] ON [OutboxMessages] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ProgramLadders_ProgramCode] ON [ProgramLadders] ([ProgramCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Reminders_RequirementId_DueDate_Step] ON [Reminders] ([RequirementId], [DueDate], [Step]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    EXEC(N'UPDATE Requirements SET RemindOn = DATEADD(day, -90, EffectiveDue) WHERE Status IN (N''NotYetDue'', N''Returned'')');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122012313_Notifications'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122012313_Notifications', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    CREATE TABLE [JobNodes] (
        [Id] bigint NOT NULL,
        [Name] nvarchar(120) NOT NULL,
        [Engine] varchar(20) NOT NULL,
        [StartedAt] datetime2 NOT NULL,
        [SeenAt] datetime2 NOT NULL,
        CONSTRAINT [PK_JobNodes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    CREATE TABLE [JobRuns] (
        [Id] bigint NOT NULL,
        [Name] varchar(60) NOT NULL,
        [Payload] nvarchar(max) NULL,
        [Culture] varchar(10) NOT NULL,
        [AskedById] bigint NOT NULL,
        [AskedBy] nvarchar(400) NOT NULL,
        [ScheduledFor] datetime2 NULL,
        [CreatedAt] datetime2 NOT NULL,
        [StartedAt] datetime2 NULL,
        [EndedAt] datetime2 NULL,
        [State] nvarchar(40) NOT NULL,
        [Attempts] int NOT NULL,
        [MaxAttempts] int NOT NULL,
        [NextAttemptAt] datetime2 NULL,
        [Items] int NOT NULL,
        [Note] nvarchar(400) NULL,
        [LastError] nvarchar(1000) NULL,
        [Node] nvarchar(120) NULL,
        [LeaseUntil] datetime2 NULL,
        [Slot] varchar(60) NULL,
        [Version] int NOT NULL,
        [ChangedAt] datetime2 NOT NULL,
        CONSTRAINT [PK_JobRuns] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    CREATE UNIQUE INDEX [IX_JobNodes_Name] ON [JobNodes] ([Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    CREATE INDEX [IX_JobRuns_CreatedAt] ON [JobRuns] ([CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    CREATE INDEX [IX_JobRuns_Name_CreatedAt] ON [JobRuns] ([Name], [CreatedAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_JobRuns_Name_ScheduledFor] ON [JobRuns] ([Name], [ScheduledFor]) WHERE [ScheduledFor] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_JobRuns_Slot] ON [JobRuns] ([Slot]) WHERE [Slot] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    CREATE INDEX [IX_JobRuns_State_NextAttemptAt] ON [JobRuns] ([State], [NextAttemptAt]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122013336_Jobs'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122013336_Jobs', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014034_Closures'
)
BEGIN
    ALTER TABLE [FederalClosures] ADD [IsFromOffice] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014034_Closures'
)
BEGIN
    ALTER TABLE [FederalClosures] ADD [IsRemoved] bit NOT NULL DEFAULT CAST(0 AS bit);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014034_Closures'
)
BEGIN
    CREATE TABLE [ClosureChanges] (
        [Id] bigint NOT NULL,
        [Date] date NOT NULL,
        [Action] nvarchar(40) NOT NULL,
        [Name] nvarchar(400) NOT NULL,
        [Source] nvarchar(400) NOT NULL,
        [Why] nvarchar(1000) NOT NULL,
        [At] datetime2 NOT NULL,
        [ById] bigint NOT NULL,
        [ByName] nvarchar(400) NOT NULL,
        [Moved] int NOT NULL,
        CONSTRAINT [PK_ClosureChanges] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ClosureChanges_FederalClosures_Date] FOREIGN KEY ([Date]) REFERENCES [FederalClosures] ([Date]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014034_Closures'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_RequirementEvents_Cause_DueFrom] ON [RequirementEvents] ([Cause], [DueFrom]) WHERE [Cause] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014034_Closures'
)
BEGIN
    CREATE INDEX [IX_ClosureChanges_Date] ON [ClosureChanges] ([Date]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122014034_Closures'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122014034_Closures', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [ChangedAt] datetime2 NOT NULL DEFAULT '0001-01-01T00:00:00.0000000';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [Repetition] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [Version] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    ALTER TABLE [OutboxMessages] ADD [WithdrawnFor] nvarchar(40) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    CREATE TABLE [OutboxResends] (
        [Id] bigint NOT NULL,
        [MessageId] bigint NOT NULL,
        [Cause] nvarchar(200) NOT NULL,
        [From] nvarchar(40) NOT NULL,
        [Reason] nvarchar(500) NOT NULL,
        [At] datetime2 NOT NULL,
        CONSTRAINT [PK_OutboxResends] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OutboxResends_OutboxMessages_MessageId] FOREIGN KEY ([MessageId]) REFERENCES [OutboxMessages] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    CREATE INDEX [IX_OutboxResends_MessageId] ON [OutboxResends] ([MessageId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015645_Outbox'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122015645_Outbox', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015829_Snapshots'
)
BEGIN
    CREATE TABLE [PortfolioSnapshots] (
        [Day] date NOT NULL,
        [TakenAt] datetime2 NOT NULL,
        [ActiveAwards] int NOT NULL,
        [Countries] int NOT NULL,
        [Obligated] decimal(19,2) NOT NULL,
        [Disbursed] decimal(19,2) NOT NULL,
        [Expended] decimal(19,2) NOT NULL,
        [OpenRequirements] int NOT NULL,
        [OverdueRequirements] int NOT NULL,
        CONSTRAINT [PK_PortfolioSnapshots] PRIMARY KEY ([Day])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122015829_Snapshots'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122015829_Snapshots', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122050553_NotificationOrganizations'
)
BEGIN
    ALTER TABLE [Notifications] ADD [OrganizationId] bigint NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122050553_NotificationOrganizations'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122050553_NotificationOrganizations', N'10.0.14');
END;

COMMIT;
GO

