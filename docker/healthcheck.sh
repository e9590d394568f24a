#!/usr/bin/env bash
# Healthy when /q/health/ready answers 200. Speaks HTTP through bash itself, as the image has no guaranteed curl.
set -eu
exec 3<>"/dev/tcp/127.0.0.1/${PORT:-8080}"
printf 'GET /q/health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r _ status _ <&3
[ "$status" = 200 ]
