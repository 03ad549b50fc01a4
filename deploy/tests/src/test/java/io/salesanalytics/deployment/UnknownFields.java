package io.salesanalytics.deployment;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Finds what Kubernetes' typed models had no place for: fields that a cluster would drop or refuse. */
final class UnknownFields {
    private final List<String> found = new ArrayList<>();

    private UnknownFields() {}

    static List<String> of(Object resource) {
        UnknownFields walk = new UnknownFields();
        walk.visit(resource.getClass().getSimpleName(), resource);
        return walk.found;
    }

    private void visit(String path, Object value) {
        if (value instanceof Collection<?> items) {
            items.forEach(item -> visit(path + "[]", item));
        } else if (value instanceof Map<?, ?> entries) {
            entries.forEach((key, item) -> visit(path + "." + key, item));
        } else if (value != null && value.getClass().getName().startsWith("io.fabric8.")) {
            visitModel(path, value);
        }
    }

    private void visitModel(String path, Object model) {
        try {
            for (Class<?> type = model.getClass(); type != null; type = type.getSuperclass()) {
                for (Field field : type.getDeclaredFields()) {
                    visitField(path, model, field);
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void visitField(String path, Object model, Field field) throws ReflectiveOperationException {
        if (field.isSynthetic() || java.lang.reflect.Modifier.isStatic(field.getModifiers())) {
            return;
        }
        if (field.getName().equals("additionalProperties")) {
            additional(model).keySet().forEach(key -> found.add(path + "." + key));
            return;
        }
        field.setAccessible(true);
        visit(path + "." + field.getName(), field.get(model));
    }

    private static Map<?, ?> additional(Object model) throws ReflectiveOperationException {
        try {
            return (Map<?, ?>)
                    model.getClass().getMethod("getAdditionalProperties").invoke(model);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e);
        }
    }
}
