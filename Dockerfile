# The image of the web, worker and beat containers, built on the steps that make run uses.
FROM debian:12-slim

WORKDIR /app
# OFFICE=1 puts LibreOffice in, which reads RTF and DOC.
ARG OFFICE=0
COPY .ci/packages .ci/constraints.txt .ci/
RUN apt-get update -qq \
    && apt-get install -y --no-install-recommends bash ca-certificates make python3 \
    && if [ "$OFFICE" = 1 ]; then .ci/packages office; else .ci/packages run; fi \
    && rm -rf /var/lib/apt/lists/*
COPY Makefile requirements.txt ./
RUN make .venv/runtime.stamp && rm -rf /root/.cache
COPY . .
RUN useradd --system --uid 10001 --home-dir /app clausier \
    && install -d -o clausier -g clausier /data \
    # Static files are part of the image; the settings of production want their variables even here.
    && CLAUSIER_ENV=production SECRET_KEY=build ALLOWED_HOSTS=build DATABASE_URL=sqlite://:memory: REDIS_URL=redis://build \
       VAR_DIR=/tmp STATIC_ROOT=/app/staticfiles .venv/bin/python manage.py collectstatic --noinput
ENV VAR_DIR=/data STATIC_ROOT=/app/staticfiles PYTHONUNBUFFERED=1 XDG_CACHE_HOME=/tmp PATH=/app/.venv/bin:$PATH
USER clausier
EXPOSE 8000
CMD ["gunicorn", "config.wsgi", "--bind", "0.0.0.0:8000", "--workers", "2", "--threads", "8", "--no-control-socket", "--worker-tmp-dir", "/dev/shm"]
