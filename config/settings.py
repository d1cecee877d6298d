"""Settings of the one program: embedded by default, production by environment (see .env.example)."""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF
from django.utils.translation import gettext_lazy as _

from config.environment import choice, folder, read, secret_kept_in

BASE_DIR = Path(__file__).resolve().parent.parent

# Where the program runs: "embedded" needs no server beside it, "production" insists on real ones and on HTTPS.
PRODUCTION = choice("CLAUSIER_ENV", ("embedded", "production")) == "production"
VAR_DIR = folder("VAR_DIR", BASE_DIR / "var")

DEBUG = read("bool", "DEBUG", False)
SECRET_KEY = read("str", "SECRET_KEY") if PRODUCTION else read("str", "SECRET_KEY", None) or secret_kept_in(VAR_DIR / "secret_key")
ALLOWED_HOSTS = read("list", "ALLOWED_HOSTS") if PRODUCTION else read("list", "ALLOWED_HOSTS", ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = read("origins", "CSRF_TRUSTED_ORIGINS", [])

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.humanize",
    "django.contrib.messages",
    "django.contrib.sessions",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "csp",
    "django_htmx",
    "drf_spectacular",
    "drf_spectacular_sidecar",
    "rest_framework",
    "rest_framework.authtoken",
    "config",
    "contracts",
    "review",
]

MIDDLEWARE = [
    "config.caching.private_api",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "csp.middleware.CSPMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# --- data ---
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
DATABASES = {
    "default": read("db_url", "DATABASE_URL")
    if PRODUCTION
    else read("db_url", "DATABASE_URL", {"ENGINE": "django.db.backends.sqlite3", "NAME": VAR_DIR / "clausier.sqlite3"})
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # Web and worker write to one file: readers never wait (WAL), writers queue up as a transaction starts, not inside it.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}

# Uploads and reports lie outside every public folder and have no URL: views hand them out after the access check.
MEDIA_ROOT = VAR_DIR / "files"
MEDIA_URL = ""
# What comes in is put down beside them, not in /tmp, which the containers hold in memory.
FILE_UPLOAD_TEMP_DIR = VAR_DIR / "incoming"
FILE_UPLOAD_TEMP_DIR.mkdir(mode=0o700, exist_ok=True)
MAX_UPLOAD_BYTES = read("int", "MAX_UPLOAD_MB", 25, minimum=1, maximum=47) * 1024 * 1024
MAX_FILES_PER_UPLOAD = 20

STATIC_URL = "static/"
STATIC_ROOT = Path(read("str", "STATIC_ROOT", str(VAR_DIR / "static")))
if not PRODUCTION:
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # stays empty: files are served from where they lie
STATICFILES_DIRS = [BASE_DIR / "static"]
WHITENOISE_USE_FINDERS = not PRODUCTION
STORAGES = {
    "default": {
        "BACKEND": "django.core.files.storage.FileSystemStorage",
        "OPTIONS": {"file_permissions_mode": 0o600, "directory_permissions_mode": 0o700},  # contracts are for this process alone
    },
    "staticfiles": {
        "BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"
        if PRODUCTION
        else "django.contrib.staticfiles.storage.StaticFilesStorage"
    },
}

# --- jobs ---
REDIS_URL = read("redis_url", "REDIS_URL") if PRODUCTION else read("redis_url", "REDIS_URL", "")
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": REDIS_URL}
    if REDIS_URL
    else {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}
}
CELERY_BROKER_TRANSPORT_OPTIONS: dict[str, Any]
if REDIS_URL:
    CELERY_BROKER_URL = REDIS_URL
    CELERY_BROKER_TRANSPORT_OPTIONS = {"global_keyprefix": "clausier."}
else:
    # A folder as broker: it needs no server. Messages may be lost in it, which the sweep of the job rows makes good.
    QUEUE_DIR = VAR_DIR / "queue"
    (QUEUE_DIR / "control").mkdir(parents=True, exist_ok=True)
    CELERY_BROKER_URL = "filesystem://localhost/"
    CELERY_BROKER_TRANSPORT_OPTIONS = {
        "data_folder_in": str(QUEUE_DIR),
        "data_folder_out": str(QUEUE_DIR),
        "control_folder": str(QUEUE_DIR / "control"),
        "store_processed": False,
        "polling_interval": 0.3,
    }
CELERY_BROKER_CONNECTION_RETRY_ON_STARTUP = True
CELERY_TASK_IGNORE_RESULT = True
CELERY_TASK_SERIALIZER = "json"
CELERY_ACCEPT_CONTENT = ["json"]
CELERY_TASK_DEFAULT_QUEUE = read("str", "QUEUE", "clausier")  # for several installations on one Redis
CELERY_WORKER_ENABLE_REMOTE_CONTROL = False
CELERY_WORKER_HIJACK_ROOT_LOGGER = False
CELERY_WORKER_PREFETCH_MULTIPLIER = 1
CELERY_WORKER_MAX_TASKS_PER_CHILD = 50
CELERY_WORKER_CONCURRENCY = read("int", "WORKER_CONCURRENCY", 2, minimum=1)
CELERY_TIMEZONE = "UTC"
CELERY_BEAT_SCHEDULE = {  # optional: every worker sweeps by itself
    "sweep": {"task": "review.tasks.sweep", "schedule": 60},
    "remove orphans": {"task": "review.tasks.remove_orphans", "schedule": 24 * 3600},
    "clear old": {"task": "review.tasks.clear_old", "schedule": 24 * 3600},
    "clear sessions": {"task": "review.tasks.clear_sessions", "schedule": 24 * 3600},
}

JOB_LEASE_SECONDS = read("int", "JOB_LEASE_SECONDS", 20, minimum=2)  # a job whose worker gave no sign for so long is taken up again
JOB_SWEEP_SECONDS = read("int", "JOB_SWEEP_SECONDS", 5, minimum=1)
JOB_MAX_ATTEMPTS = read("int", "JOB_MAX_ATTEMPTS", 3, minimum=1)
JOB_TIME_LIMIT_SECONDS = read("int", "JOB_TIME_LIMIT_SECONDS", 300, minimum=1)  # of the process that reads a file; of each page of a scan
JOB_MEMORY_LIMIT_MB = read("int", "JOB_MEMORY_LIMIT_MB", 2048, minimum=256)
CELERY_TASK_TIME_LIMIT = 4 * JOB_TIME_LIMIT_SECONDS  # the last resort; a scan of 300 pages takes about half of it

# --- people ---
AUTHENTICATION_BACKENDS = [
    "django.contrib.auth.backends.ModelBackend",
    "allauth.account.auth_backends.AuthenticationBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 10}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.NumericPasswordValidator"},
    {"NAME": "config.accounts.TokenEndsWithPassword"},
]
ACCOUNT_ADAPTER = "config.accounts.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = True
OPEN_SIGN_UP = read("bool", "OPEN_SIGN_UP", False)
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if PRODUCTION else 0  # whose word on a client's address limits of tries go by
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes"]
MFA_ALLOW_UNVERIFIED_EMAIL = True  # who got an invitation by hand, since there is no mail, may have a second factor all the same

NO_MAIL = "django.core.mail.backends.dummy.EmailBackend"
EMAIL_URL = read("str", "EMAIL_URL", "")
if EMAIL_URL:
    vars().update(read("email_url", "EMAIL_URL"))
else:
    # To the terminal of whoever tries the program out; never to a log that is kept, since mails hold links that let people in.
    EMAIL_BACKEND = NO_MAIL if PRODUCTION else "django.core.mail.backends.console.EmailBackend"
EMAIL_TIMEOUT = 10  # seconds: a page waits for an invitation to be taken
DEFAULT_FROM_EMAIL = read("str", "DEFAULT_FROM_EMAIL", "clausier@localhost")

# --- language ---
LANGUAGE_CODE = "fr"
LANGUAGES = [("fr", _("French")), ("en", _("English"))]
LOCALE_PATHS = [BASE_DIR / "templates" / "locale"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = read("time_zone", "TIME_ZONE", "Europe/Paris")

# --- security ---
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SECURE_SSL_REDIRECT = PRODUCTION
SECURE_REDIRECT_EXEMPT = [r"^health$"]
SECURE_HSTS_SECONDS = 31536000 if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if PRODUCTION else None
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SILENCED_SYSTEM_CHECKS = ["security.W021"]  # the preload list is for whoever owns the whole domain to decide
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
    }
}

# --- API ---
REST_FRAMEWORK = {
    "DEFAULT_AUTHENTICATION_CLASSES": [
        "rest_framework.authentication.TokenAuthentication",
        "rest_framework.authentication.SessionAuthentication",
    ],
    "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    "DEFAULT_RENDERER_CLASSES": ["rest_framework.renderers.JSONRenderer"],
    "DEFAULT_PARSER_CLASSES": ["rest_framework.parsers.JSONParser"],
    "DEFAULT_PAGINATION_CLASS": "rest_framework.pagination.PageNumberPagination",
    "PAGE_SIZE": 50,
    "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
    "DEFAULT_VERSIONING_CLASS": None,
    "EXCEPTION_HANDLER": "review.api.errors.handle",
    "NUM_PROXIES": ALLAUTH_TRUSTED_PROXY_COUNT,
    "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle", "rest_framework.throttling.AnonRateThrottle"],
    "DEFAULT_THROTTLE_RATES": {
        "user": read("rate", "API_RATE", "600/min"),
        "anon": read("rate", "API_ANONYMOUS_RATE", "30/min"),
        "token": "10/min",
        "upload": read("rate", "API_UPLOAD_RATE", "120/hour"),
    },
}
SPECTACULAR_SETTINGS = {
    "TITLE": "Clausier",
    "DESCRIPTION": "Upload contracts, follow their analysis, read findings, record decisions, order reports.",
    "VERSION": "1",
    "SERVE_INCLUDE_SCHEMA": False,
    "SERVE_PERMISSIONS": ["rest_framework.permissions.AllowAny"],
    "SWAGGER_UI_DIST": "SIDECAR",
    "SWAGGER_UI_FAVICON_HREF": "SIDECAR",
    "SCHEMA_PATH_PREFIX": "/api/v1",
    "COMPONENT_SPLIT_REQUEST": True,
    "ENUM_NAME_OVERRIDES": {
        "ContractStatus": "contracts.models.Contract.Status",
        "VersionStatus": "contracts.models.Version.Status",
        "JobStatus": "contracts.models.Job.Status",
        "JobKind": "contracts.models.Job.Kind",
        "JobStage": "contracts.models.Job.Stage",
        "DecisionKind": "review.models.DecisionKind",
        "Severity": "review.models.Severity",
        "Language": "contracts.models.Language",
    },
}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": choice("LOG_LEVEL", ("INFO", "DEBUG", "WARNING", "ERROR", "CRITICAL"))},
    # The PDF reader tells every oddity of every page: only what stops it matters.
    "loggers": {name: {"level": "ERROR"} for name in ("pdfminer", "fontTools", "weasyprint")},
}
