{{- /* Where the servers are, which secret opens them, and what each service is told of it. */ -}}

{{- define "sales-analytics.generatedSecret" -}}
{{ include "sales-analytics.fullname" . }}-generated
{{- end }}

{{- /* dict root, section (a part of the values), key (name of the value that names the key), generated (key in ours) */ -}}
{{- define "sales-analytics.secretKey" -}}
{{- if .section.existingSecret -}}
name: {{ .section.existingSecret }}
key: {{ index .section .key }}
{{- else -}}
name: {{ include "sales-analytics.generatedSecret" .root }}
key: {{ .generated }}
{{- end }}
{{- end }}

{{- define "sales-analytics.kafka" -}}
{{- if .Values.kafka.enabled }}{{ include "sales-analytics.fullname" . }}-kafka:9092{{ else }}{{ .Values.kafka.bootstrapServers }}{{ end }}
{{- end }}

{{- define "sales-analytics.jdbc" -}}
{{- if .Values.postgresql.enabled }}jdbc:postgresql://{{ include "sales-analytics.fullname" . }}-postgresql:5432/sales_analytics{{ else }}{{ .Values.postgresql.url }}{{ end }}
{{- end }}

{{- define "sales-analytics.redis" -}}
{{- if .Values.redis.enabled }}redis://{{ include "sales-analytics.fullname" . }}-redis:6379{{ else }}{{ .Values.redis.url }}{{ end }}
{{- end }}

{{- define "sales-analytics.s3" -}}
{{- if .Values.s3.enabled }}http://{{ include "sales-analytics.fullname" . }}-s3:9000{{ else }}{{ .Values.s3.endpoint }}{{ end }}
{{- end }}

{{- define "sales-analytics.druid" -}}
{{- if .Values.druid.enabled }}http://{{ include "sales-analytics.fullname" . }}-druid-router:8888{{ else }}{{ .Values.druid.url }}{{ end }}
{{- end }}

{{- /* dict root, service */ -}}
{{- define "sales-analytics.url" -}}
http://{{ include "sales-analytics.fullname" .root }}-{{ .service }}:{{ (index .root.Values.services .service).port }}
{{- end }}

{{- /* Which servers a service needs, as JSON. */ -}}
{{- define "sales-analytics.needs" -}}
{{- $needs := dict
  "auth-service" (list "postgresql" "redis")
  "ingest-service" (list "postgresql" "kafka" "s3" "redis")
  "validation-service" (list "kafka" "s3")
  "schema-service" (list "postgresql" "kafka")
  "submission-service" (list "postgresql" "kafka" "s3" "redis" "druid")
  "analytics-gateway" (list "kafka" "redis" "druid") -}}
{{ index $needs . | toJson }}
{{- end }}

{{- /* dict root, service: the environment of a service */ -}}
{{- define "sales-analytics.environment" -}}
{{- $root := .root -}}
{{- $values := $root.Values -}}
{{- $needs := include "sales-analytics.needs" .service | fromJsonArray -}}
- name: AUTH_ISSUER
  value: {{ $values.auth.issuer | quote }}
- name: AUTH_URL
  value: {{ include "sales-analytics.url" (dict "root" $root "service" "auth-service") }}
{{- if has "postgresql" $needs }}
{{ include "sales-analytics.databaseEnvironment" $root }}
{{- end }}
{{- if has "kafka" $needs }}
{{ include "sales-analytics.kafkaEnvironment" $root }}
{{- end }}
{{- if has "s3" $needs }}
{{ include "sales-analytics.s3Environment" $root }}
{{- end }}
{{- if has "redis" $needs }}
- name: REDIS_URL
  value: {{ include "sales-analytics.redis" $root | quote }}
{{- if or $values.redis.enabled $values.redis.existingSecret }}
- name: REDIS_PASSWORD
  valueFrom:
    secretKeyRef:
      {{- include "sales-analytics.secretKey" (dict "root" $root "section" $values.redis "key" "passwordKey" "generated" "redis-password") | nindent 6 }}
{{- end }}
{{- end }}
{{- if has "druid" $needs }}
- name: DRUID_URL
  value: {{ include "sales-analytics.druid" $root | quote }}
{{- if $values.druid.existingSecret }}
- name: DRUID_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ $values.druid.existingSecret }}
      key: {{ $values.druid.usernameKey }}
- name: DRUID_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $values.druid.existingSecret }}
      key: {{ $values.druid.passwordKey }}
{{- end }}
{{- end }}
{{- if eq .service "analytics-gateway" }}
{{- range $name, $cluster := $values.druid.clusters }}
{{- $prefix := printf "GATEWAY_DRUID_CLUSTERS_%s" (upper $name) }}
- name: {{ $prefix }}_URL
  value: {{ $cluster.url | quote }}
- name: {{ $prefix }}_TENANTS
  value: {{ join "," $cluster.tenants | quote }}
{{- if $cluster.existingSecret }}
- name: {{ $prefix }}_USERNAME
  valueFrom:
    secretKeyRef:
      name: {{ $cluster.existingSecret }}
      key: {{ $values.druid.usernameKey }}
- name: {{ $prefix }}_PASSWORD
  valueFrom:
    secretKeyRef:
      name: {{ $cluster.existingSecret }}
      key: {{ $values.druid.passwordKey }}
{{- end }}
{{- end }}
{{- end }}
{{- if eq .service "auth-service" }}
- name: PUBLIC_URL
  value: {{ $values.publicUrl | quote }}
- name: AUTH_KEYS_DIR
  value: /etc/sales-analytics/keys
- name: AUTH_SIGNING_KEY
  value: {{ $values.auth.signingKeys.signing | quote }}
- name: ADMIN_PASSWORD_FILE
  value: /etc/sales-analytics/first-administrator/password
- name: SALES_ANALYTICS_LOGIN_LIMIT_TRUSTED_EDGES
  value: {{ join "," $values.edge.podNetworks | quote }}
{{- end }}
{{- if eq .service "ingest-service" }}
- name: INGEST_STORAGE_BUCKET_TEMPLATE
  value: {{ $values.s3.bucketTemplate | quote }}
- name: KAFKA_TOPICS_CREATE
  value: {{ $values.kafka.topics.create | quote }}
- name: KAFKA_TOPICS_PARTITIONS
  value: {{ $values.kafka.topics.partitions | quote }}
{{- range $variable, $service := dict "VALIDATION_URL" "validation-service" "SUBMISSION_URL" "submission-service" }}
- name: {{ $variable }}
  value: {{ include "sales-analytics.url" (dict "root" $root "service" $service) }}
{{- end }}
{{- end }}
{{- if eq .service "analytics-gateway" }}
{{- range $variable, $service := dict "INGEST_URL" "ingest-service" "VALIDATION_URL" "validation-service" "SCHEMA_URL" "schema-service" "SUBMISSION_URL" "submission-service" }}
- name: {{ $variable }}
  value: {{ include "sales-analytics.url" (dict "root" $root "service" $service) }}
{{- end }}
{{- end }}
{{- end }}

{{- define "sales-analytics.databaseEnvironment" -}}
- name: POSTGRES_URL
  value: {{ include "sales-analytics.jdbc" . | quote }}
{{- if .Values.postgresql.existingSecret }}
- name: POSTGRES_USER
  valueFrom:
    secretKeyRef:
      name: {{ .Values.postgresql.existingSecret }}
      key: {{ .Values.postgresql.usernameKey }}
{{- else }}
- name: POSTGRES_USER
  value: sales_analytics
{{- end }}
- name: POSTGRES_PASSWORD
  valueFrom:
    secretKeyRef:
      {{- include "sales-analytics.secretKey" (dict "root" . "section" .Values.postgresql "key" "passwordKey" "generated" "postgres-password") | nindent 6 }}
{{- end }}

{{- define "sales-analytics.kafkaEnvironment" -}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: {{ include "sales-analytics.kafka" . | quote }}
{{- with .Values.kafka }}
{{- if ne .securityProtocol "PLAINTEXT" }}
- name: KAFKA_SECURITY_PROTOCOL
  value: {{ .securityProtocol }}
{{- end }}
{{- if hasPrefix "SASL" .securityProtocol }}
- name: KAFKA_SASL_MECHANISM
  value: {{ .sasl.mechanism }}
- name: KAFKA_SASL_JAAS_CONFIG
  valueFrom:
    secretKeyRef:
      name: {{ .sasl.existingSecret }}
      key: {{ .sasl.key }}
{{- end }}
{{- if .truststore.existingSecret }}
- name: KAFKA_SSL_TRUSTSTORE_TYPE
  value: PEM
- name: KAFKA_SSL_TRUSTSTORE_LOCATION
  value: /etc/sales-analytics/kafka/ca.pem
{{- end }}
{{- end }}
{{- end }}

{{- define "sales-analytics.s3Environment" -}}
- name: S3_ENDPOINT
  value: {{ include "sales-analytics.s3" . | quote }}
- name: S3_REGION
  value: {{ .Values.s3.region | quote }}
- name: S3_PATH_STYLE
  value: {{ .Values.s3.pathStyle | quote }}
- name: S3_CREDENTIALS
  value: {{ .Values.s3.credentials }}
{{- if eq .Values.s3.credentials "static" }}
{{- range $variable, $key := dict "S3_ACCESS_KEY" "accessKeyKey" "S3_SECRET_KEY" "secretKeyKey" }}
- name: {{ $variable }}
  valueFrom:
    secretKeyRef:
      {{- include "sales-analytics.secretKey" (dict "root" $ "section" $.Values.s3 "key" $key "generated" (ternary "s3-access-key" "s3-secret-key" (eq $key "accessKeyKey"))) | nindent 6 }}
{{- end }}
{{- end }}
{{- end }}

{{- /* dict root, service: what bringing the schema up to date takes. Secrets that this chart makes are not there yet. */ -}}
{{- define "sales-analytics.migrationEnvironment" -}}
{{ include "sales-analytics.databaseEnvironment" .root }}
{{- /* Never reached, but the service wants to be told. */}}
- name: KAFKA_BOOTSTRAP_SERVERS
  value: 127.0.0.1:9092
- name: S3_REGION
  value: {{ .root.Values.s3.region | quote }}
- name: S3_CREDENTIALS
  value: default
- name: REDIS_URL
  value: redis://127.0.0.1:6379
- name: DRUID_URL
  value: http://127.0.0.1:8888
- name: AUTH_KEYS_DIR
  value: /tmp/keys
{{- end }}
