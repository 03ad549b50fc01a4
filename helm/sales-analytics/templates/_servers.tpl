{{- /* Pods of servers that are brought along. dict root, component, user (its id) */ -}}
{{- define "sales-analytics.serverPod" -}}
automountServiceAccountToken: false
enableServiceLinks: false
{{- include "sales-analytics.pullSecrets" .root }}
terminationGracePeriodSeconds: 60
securityContext:
  {{- include "sales-analytics.podSecurity" .user | nindent 2 }}
{{- with .root.Values.defaults.nodeSelector }}
nodeSelector:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- with .root.Values.defaults.tolerations }}
tolerations:
  {{- toYaml . | nindent 2 }}
{{- end }}
{{- end }}

{{- /* dict root, component, port (or ports: name to number) */ -}}
{{- define "sales-analytics.serverService" -}}
apiVersion: v1
kind: Service
metadata:
  name: {{ include "sales-analytics.fullname" .root }}-{{ .component }}
  labels:
    {{- include "sales-analytics.labels" (dict "root" .root "component" .component) | nindent 4 }}
spec:
  selector:
    {{- include "sales-analytics.selector" (dict "root" .root "component" .component) | nindent 4 }}
  {{- if .headless }}
  clusterIP: None
  publishNotReadyAddresses: true
  {{- end }}
  ports:
    - name: {{ .portName }}
      port: {{ .port }}
      targetPort: {{ .portName }}
{{- end }}

{{- /* dict root, component: head of a stateful set, up to its pod's spec */ -}}
{{- define "sales-analytics.serverSet" -}}
apiVersion: apps/v1
kind: StatefulSet
metadata:
  name: {{ include "sales-analytics.fullname" .root }}-{{ .component }}
  labels:
    {{- include "sales-analytics.labels" (dict "root" .root "component" .component) | nindent 4 }}
spec:
  serviceName: {{ include "sales-analytics.fullname" .root }}-{{ .component }}
  replicas: {{ default 1 .replicas }}
  selector:
    matchLabels:
      {{- include "sales-analytics.selector" (dict "root" .root "component" .component) | nindent 6 }}
{{- end }}

{{- define "sales-analytics.serverLabels" -}}
{{ include "sales-analytics.selector" . }}
sales-analytics/role: server
{{- end }}

{{- /* dict size, className, name */ -}}
{{- define "sales-analytics.volumeClaim" -}}
- metadata:
    name: data
  spec:
    accessModes: [ReadWriteOnce]
    {{- with .className }}
    storageClassName: {{ . }}
    {{- end }}
    resources:
      requests:
        storage: {{ .size }}
{{- end }}

{{- define "sales-analytics.memory" -}}
requests:
  cpu: 100m
  memory: {{ printf "%dMi" (int .) }}
limits:
  memory: {{ printf "%dMi" (int .) }}
{{- end }}
