"""The page that shows the API and lets a signed-in user try it; all its assets are our own."""

from csp.constants import SELF, UNSAFE_INLINE
from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from drf_spectacular.views import SpectacularSwaggerSplitView
from rest_framework.renderers import TemplateHTMLRenderer


# Swagger UI writes style attributes; scripts stay as strict as everywhere.
@method_decorator(csp_update({"style-src": [SELF, UNSAFE_INLINE]}), name="dispatch")
class Docs(SpectacularSwaggerSplitView):
    http_method_names = ["get", "head"]  # noqa: RUF012  as below; OPTIONS would ask for a template that there is not
    renderer_classes = [TemplateHTMLRenderer]  # noqa: RUF012  the base class has a list
