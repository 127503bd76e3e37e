"""The same questions as our pages, in a plain Django page: session, query, template. No law is computed,
nothing is written down. Run by tests/bench/http/pages.mjs with gunicorn.

    RECORD=ribbon.db SESSIONS=sessions.db gunicorn plain_pages:application
"""

import json
import os

import django
from django.conf import settings
from django.contrib.sessions.backends.db import SessionStore
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.http import HttpResponse, HttpResponseForbidden
from django.template import Context, Engine
from django.urls import path

settings.configure(
    ALLOWED_HOSTS=["127.0.0.1"],
    DATABASES={
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": os.environ["SESSIONS"]},
        "record": {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": "file:" + os.environ["RECORD"] + "?mode=ro",
            "OPTIONS": {"uri": True},
            "CONN_MAX_AGE": None,
        },
    },
    INSTALLED_APPS=["django.contrib.sessions"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    ROOT_URLCONF=__name__,
    SECRET_KEY="only for the bench",
    USE_TZ=True,
)
django.setup()

AREA = "830"
PAGE = Engine().from_string(
    "<!doctype html><html lang=en><title>{{ title }}</title><h1>{{ title }}</h1><table>"
    "{% for row in rows %}<tr>{% for cell in row %}<td>{{ cell }}</td>{% endfor %}</tr>{% endfor %}"
    "</table>"
)


def page(title, rows):
    return HttpResponse(PAGE.render(Context({"title": title, "rows": rows})))


def asked(sql, values):
    with connections["record"].cursor() as cursor:
        cursor.execute(sql, values)
        return cursor.fetchall()


def work(request):
    """The first 25 duties of an officer, and how many there are."""
    officer = request.session.get("officer")
    if not officer:
        return HttpResponseForbidden()
    rows = asked(
        "SELECT d.a_case, c.name, d.officer, d.team, d.clock, d.matter, d.legal, d.safe "
        "FROM duty d JOIN case_row c ON c.area = d.area AND c.a_case = d.a_case "
        "WHERE d.area = %s AND d.officer = %s "
        "ORDER BY d.safe, d.a_case, d.matter, d.clock LIMIT 25",
        [AREA, officer],
    )
    count = asked("SELECT COUNT(*) FROM duty WHERE area = %s AND officer = %s", [AREA, officer])
    return page(f"My work, {count[0][0]}", rows)


def case(request, key):
    """What happened in a case, the newest 25, with its duties."""
    if not request.session.get("officer"):
        return HttpResponseForbidden()
    facts = asked(
        "SELECT number, kind, happened, role, fact FROM entry WHERE area = %s AND "
        "stream_kind = 'case' AND stream_key = %s ORDER BY number DESC LIMIT 25",
        [AREA, key],
    )
    # "+safe": without statistics SQLite would go through the whole area in the order of its index.
    duties = asked(
        "SELECT clock, legal, safe FROM duty WHERE area = %s AND a_case = %s ORDER BY +safe",
        [AREA, key],
    )
    rows = [(n, kind, day, role, json.dumps(json.loads(fact or "{}"))) for n, kind, day, role, fact in facts]
    return page(key, rows + duties)


urlpatterns = [path("work", work), path("cases/<str:key>", case)]
application = get_wsgi_application()

if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    session = SessionStore()
    session["officer"] = os.environ["OFFICER"]
    session.create()
    print(session.session_key)
