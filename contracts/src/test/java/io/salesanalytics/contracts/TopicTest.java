package io.salesanalytics.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicTest {

    @Test
    void namesEveryTopicAndItsDeadLetters() throws IllegalAccessException {
        List<String> expected = new ArrayList<>();
        for (Field constant : Topics.class.getFields()) {
            String name = (String) constant.get(null);
            if (!name.equals(Topics.DEAD_LETTER_SUFFIX)) {
                expected.add(name);
                expected.add(name + Topics.DEAD_LETTER_SUFFIX);
            }
        }

        assertThat(Topic.ALL).extracting(Topic::name).containsExactlyInAnyOrderElementsOf(expected);
    }
}
