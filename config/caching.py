"""What the API answers is for the program that asked, and for no cache between."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

API = "/api/"


def private_api(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Middleware: answers below API may hold the text of contracts, so that nobody is to keep them. Pages say so themselves."""

    def answer(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path.startswith(API):
            response.headers.setdefault("Cache-Control", "private, no-store")
        return response

    return answer
