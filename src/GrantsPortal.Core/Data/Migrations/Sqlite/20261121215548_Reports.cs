using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrantsPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Reports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Reports",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    RequirementId = table.Column<long>(type: "INTEGER", nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", unicode: false, maxLength: 24, nullable: false),
                    Serial = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    CorrectsId = table.Column<long>(type: "INTEGER", nullable: true),
                    CorrectionReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ReadyById = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewerId = table.Column<long>(type: "INTEGER", nullable: true),
                    ReviewerName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AcceptedById = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Reports_Awards_AwardId",
                        column: x => x.AwardId,
                        principalTable: "Awards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Reports_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Reports_Requirements_RequirementId",
                        column: x => x.RequirementId,
                        principalTable: "Requirements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FailedWorkbooks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Findings = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    KeptAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KeptById = table.Column<long>(type: "INTEGER", nullable: false),
                    KeptByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FailedWorkbooks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FailedWorkbooks_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportAnswers",
                columns: table => new
                {
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", unicode: false, maxLength: 120, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ChangedById = table.Column<long>(type: "INTEGER", nullable: false),
                    ChangedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportAnswers", x => new { x.ReportId, x.Key });
                    table.ForeignKey(
                        name: "FK_ReportAnswers_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportAttachments",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Scan = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AddedById = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportAttachments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportAttachments_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportedActuals",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    PeriodStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Objective = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorCode = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Part = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Value = table.Column<long>(type: "INTEGER", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedActuals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedActuals_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportedFinancials",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    AwardId = table.Column<long>(type: "INTEGER", nullable: false),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    PeriodStart = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    PeriodEnd = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    A = table.Column<long>(type: "INTEGER", nullable: true),
                    B = table.Column<long>(type: "INTEGER", nullable: true),
                    C = table.Column<long>(type: "INTEGER", nullable: true),
                    D = table.Column<long>(type: "INTEGER", nullable: true),
                    E = table.Column<long>(type: "INTEGER", nullable: true),
                    F = table.Column<long>(type: "INTEGER", nullable: true),
                    G = table.Column<long>(type: "INTEGER", nullable: true),
                    H = table.Column<long>(type: "INTEGER", nullable: true),
                    I = table.Column<long>(type: "INTEGER", nullable: true),
                    J = table.Column<long>(type: "INTEGER", nullable: true),
                    K = table.Column<long>(type: "INTEGER", nullable: true),
                    L = table.Column<long>(type: "INTEGER", nullable: true),
                    M = table.Column<long>(type: "INTEGER", nullable: true),
                    N = table.Column<long>(type: "INTEGER", nullable: true),
                    O = table.Column<long>(type: "INTEGER", nullable: true),
                    AcceptedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportedFinancials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportedFinancials_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportPreparers",
                columns: table => new
                {
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    UserId = table.Column<long>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportPreparers", x => new { x.ReportId, x.UserId });
                    table.ForeignKey(
                        name: "FK_ReportPreparers_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportReturns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    VersionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    ForPersonalData = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportReturns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportReturns_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportVersions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ReportId = table.Column<long>(type: "INTEGER", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", maxLength: -1, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    CertifierTitle = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CertifierEmail = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    CertifierTelephone = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Statement = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    CertifiedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CertifiedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CertifiedById = table.Column<long>(type: "INTEGER", nullable: false),
                    CertifiedByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    HiddenAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportVersions_Reports_ReportId",
                        column: x => x.ReportId,
                        principalTable: "Reports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportAttachmentContents",
                columns: table => new
                {
                    AttachmentId = table.Column<long>(type: "INTEGER", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportAttachmentContents", x => x.AttachmentId);
                    table.ForeignKey(
                        name: "FK_ReportAttachmentContents_ReportAttachments_AttachmentId",
                        column: x => x.AttachmentId,
                        principalTable: "ReportAttachments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReturnedSections",
                columns: table => new
                {
                    ReportReturnId = table.Column<long>(type: "INTEGER", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Comment = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReturnedSections", x => new { x.ReportReturnId, x.Section });
                    table.ForeignKey(
                        name: "FK_ReturnedSections_ReportReturns_ReportReturnId",
                        column: x => x.ReportReturnId,
                        principalTable: "ReportReturns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FailedWorkbooks_ReportId",
                table: "FailedWorkbooks",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportAttachments_ReportId",
                table: "ReportAttachments",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportedActuals_AwardId_PeriodEnd",
                table: "ReportedActuals",
                columns: new[] { "AwardId", "PeriodEnd" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportedActuals_IndicatorCode_PeriodEnd",
                table: "ReportedActuals",
                columns: new[] { "IndicatorCode", "PeriodEnd" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportedActuals_ReportId_Objective_IndicatorCode_Part",
                table: "ReportedActuals",
                columns: new[] { "ReportId", "Objective", "IndicatorCode", "Part" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportedFinancials_AwardId_PeriodEnd",
                table: "ReportedFinancials",
                columns: new[] { "AwardId", "PeriodEnd" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportedFinancials_ReportId",
                table: "ReportedFinancials",
                column: "ReportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportReturns_ReportId",
                table: "ReportReturns",
                column: "ReportId");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_AwardId_Serial",
                table: "Reports",
                columns: new[] { "AwardId", "Serial" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_CorrectsId",
                table: "Reports",
                column: "CorrectsId",
                unique: true,
                filter: "[CorrectsId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Number",
                table: "Reports",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Reports_RequirementId",
                table: "Reports",
                column: "RequirementId",
                unique: true,
                filter: "[CorrectsId] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Reports_Status",
                table: "Reports",
                column: "Status");

            migrationBuilder.CreateIndex(
                name: "IX_ReportVersions_ReportId_Number",
                table: "ReportVersions",
                columns: new[] { "ReportId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportVersions_Sha256",
                table: "ReportVersions",
                column: "Sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FailedWorkbooks");

            migrationBuilder.DropTable(
                name: "ReportAnswers");

            migrationBuilder.DropTable(
                name: "ReportAttachmentContents");

            migrationBuilder.DropTable(
                name: "ReportedActuals");

            migrationBuilder.DropTable(
                name: "ReportedFinancials");

            migrationBuilder.DropTable(
                name: "ReportPreparers");

            migrationBuilder.DropTable(
                name: "ReportVersions");

            migrationBuilder.DropTable(
                name: "ReturnedSections");

            migrationBuilder.DropTable(
                name: "ReportAttachments");

            migrationBuilder.DropTable(
                name: "ReportReturns");

            migrationBuilder.DropTable(
                name: "Reports");
        }
    }
}
