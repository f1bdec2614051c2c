using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace GrantsPortal.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Closures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsFromOffice",
                table: "FederalClosures",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsRemoved",
                table: "FederalClosures",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "ClosureChanges",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Action = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ById = table.Column<long>(type: "INTEGER", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Moved = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClosureChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClosureChanges_FederalClosures_Date",
                        column: x => x.Date,
                        principalTable: "FederalClosures",
                        principalColumn: "Date",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RequirementEvents_Cause_DueFrom",
                table: "RequirementEvents",
                columns: new[] { "Cause", "DueFrom" },
                filter: "[Cause] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ClosureChanges_Date",
                table: "ClosureChanges",
                column: "Date");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClosureChanges");

            migrationBuilder.DropIndex(
                name: "IX_RequirementEvents_Cause_DueFrom",
                table: "RequirementEvents");

            migrationBuilder.DropColumn(
                name: "IsFromOffice",
                table: "FederalClosures");

            migrationBuilder.DropColumn(
                name: "IsRemoved",
                table: "FederalClosures");
        }
    }
}
