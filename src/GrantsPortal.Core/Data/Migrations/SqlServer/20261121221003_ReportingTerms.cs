using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrantsPortal.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ReportingTerms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Requirements_AwardId_Kind_Phase_PeriodEnd",
                table: "Requirements");

            migrationBuilder.AddColumn<bool>(
                name: "FellAway",
                table: "Requirements",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "Requirements",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Statement",
                table: "Requirements",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Text",
                table: "Requirements",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Title",
                table: "Requirements",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Why",
                table: "RequirementEvents",
                type: "nvarchar(4000)",
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(1000)",
                oldMaxLength: 1000);

            migrationBuilder.AddColumn<string>(
                name: "Action",
                table: "RequirementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Cause",
                table: "RequirementEvents",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueFrom",
                table: "RequirementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DueTo",
                table: "RequirementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndFrom",
                table: "RequirementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndTo",
                table: "RequirementEvents",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "IndirectRateCap",
                table: "Awards",
                type: "decimal(19,2)",
                precision: 19,
                scale: 2,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "KeepInterimEndingWithAward",
                table: "Awards",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "ProgramIncomeMethod",
                table: "Awards",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<string>(
                name: "ReportingYear",
                table: "Awards",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Calendar");

            // The requirements there are get their numbers in the order in which they were made.
            migrationBuilder.Sql("EXEC(N'UPDATE [Requirements] SET [Number] = (SELECT COUNT(*) FROM [Requirements] AS [r] WHERE [r].[AwardId] = [Requirements].[AwardId] AND [r].[Id] <= [Requirements].[Id])')");

            migrationBuilder.Sql("EXEC(N'UPDATE [RequirementEvents] SET [Action] = CASE [To] WHEN ''Submitted'' THEN ''Submit'' WHEN ''Returned'' THEN ''Return'' WHEN ''Accepted'' THEN ''Accept'' WHEN ''Nil'' THEN ''AcceptNil'' ELSE ''Waive'' END')");

            migrationBuilder.CreateTable(
                name: "RequirementRequests",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false),
                    RequirementId = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WishedDue = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AskedById = table.Column<long>(type: "bigint", nullable: false),
                    AskedByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DecidedById = table.Column<long>(type: "bigint", nullable: true),
                    DecidedByName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RequirementRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RequirementRequests_Requirements_RequirementId",
                        column: x => x.RequirementId,
                        principalTable: "Requirements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Thresholds",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    InForceFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    Amount = table.Column<decimal>(type: "decimal(19,2)", precision: 19, scale: 2, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Thresholds", x => new { x.Code, x.InForceFrom });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Requirements_AwardId_Kind_Phase_PeriodEnd",
                table: "Requirements",
                columns: new[] { "AwardId", "Kind", "Phase", "PeriodEnd" },
                unique: true,
                filter: "[Kind] <> 'AdHoc' AND [FellAway] = 0");

            migrationBuilder.CreateIndex(
                name: "IX_Requirements_AwardId_Number",
                table: "Requirements",
                columns: new[] { "AwardId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RequirementRequests_RequirementId_Kind",
                table: "RequirementRequests",
                columns: new[] { "RequirementId", "Kind" },
                unique: true,
                filter: "[Status] = 'Open'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RequirementRequests");

            migrationBuilder.DropTable(
                name: "Thresholds");

            migrationBuilder.DropIndex(
                name: "IX_Requirements_AwardId_Kind_Phase_PeriodEnd",
                table: "Requirements");

            migrationBuilder.DropIndex(
                name: "IX_Requirements_AwardId_Number",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "FellAway",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Statement",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Text",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Title",
                table: "Requirements");

            migrationBuilder.DropColumn(
                name: "Action",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "Cause",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "DueFrom",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "DueTo",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "EndFrom",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "EndTo",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "IndirectRateCap",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "KeepInterimEndingWithAward",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "ProgramIncomeMethod",
                table: "Awards");

            migrationBuilder.DropColumn(
                name: "ReportingYear",
                table: "Awards");

            migrationBuilder.AlterColumn<string>(
                name: "Why",
                table: "RequirementEvents",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(4000)",
                oldMaxLength: 4000);

            migrationBuilder.CreateIndex(
                name: "IX_Requirements_AwardId_Kind_Phase_PeriodEnd",
                table: "Requirements",
                columns: new[] { "AwardId", "Kind", "Phase", "PeriodEnd" },
                unique: true,
                filter: "[Kind] <> 'AdHoc'");
        }
    }
}
