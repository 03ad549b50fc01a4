package io.salesanalytics.submission;

import io.salesanalytics.contracts.TaskRef;

/** What an upload is called in Druid. */
final class TableName {
    private static final int FIRST = 1;

    private TableName() {}

    /** The table of an attempt of an upload. */
    static String of(TaskRef task) {
        String upload = task.taskId().toString().replace("-", "");
        String name = task.tenant() + "__" + task.dataSource() + "__" + upload;
        return task.attempt() == FIRST ? name : name + "_" + task.attempt();
    }

    /** The id of the Druid task that fills it. */
    static String druidTask(TaskRef task) {
        return "sa_" + task.taskId() + "_" + task.attempt();
    }
}
