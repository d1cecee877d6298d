import django.db.models.deletion
from django.apps.registry import Apps
from django.db import migrations, models
from django.db.backends.base.schema import BaseDatabaseSchemaEditor


def know_versions(apps: Apps, schema_editor: BaseDatabaseSchemaEditor) -> None:
    """Reports were of one version, named in a column of their own."""
    for report in apps.get_model("review", "Report").objects.select_related("version"):
        report.versions.add(report.version)
        report.workspace_id = report.version.workspace_id
        report.save(update_fields=["workspace"])


class Migration(migrations.Migration):

    dependencies = [
        ("contracts", "0002_comparison_jobs"),
        ("review", "0003_carried_decisions"),
    ]

    operations = [
        migrations.AlterField("report", "version", models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name="+", to="contracts.version")),
        migrations.AddField("report", "versions", models.ManyToManyField(related_name="reports", to="contracts.version")),
        migrations.AddField("report", "workspace", models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="contracts.workspace")),
        migrations.AddField("report", "kind", models.CharField(choices=[("review", "Review as PDF"), ("proposal", "Counter-proposal in Word"), ("comparison", "Comparison as PDF"), ("redline", "Comparison in Word, as tracked changes"), ("matrix", "Matrix as PDF"), ("workbook", "Matrix as workbook")], default="review", max_length=20)),
        migrations.AddField("report", "comparison", models.ForeignKey(null=True, on_delete=django.db.models.deletion.CASCADE, related_name="reports", to="review.comparison")),
        migrations.AddField("report", "choices", models.JSONField(blank=True, default=dict)),
        migrations.RunPython(know_versions, migrations.RunPython.noop),
    ]
