package io.batchsh.command;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ChangedSourcesTest {

    @Test
    void aCommandChangesWhatItsNounIsAbout() {
        assertThat(ChangedSources.byCommand("pool create --id p1")).contains("pool", "node");
        assertThat(ChangedSources.byCommand("image-version delete g/d/1.0.0"))
                .contains("image-version", "new-image-version", "image-source");
        assertThat(ChangedSources.byCommand("pool list")).isEmpty();
    }

    @Test
    void groovyChangesWhatItCallsMoreOfThanAQuestion() {
        assertThat(ChangedSources.byGroovy("pools.create(id: 'p1')")).contains("pool", "node");
        assertThat(ChangedSources.byGroovy("pools.list().each { jobs.delete(it.id) }"))
                .contains("job", "task")
                .doesNotContain("pool");
        assertThat(ChangedSources.byGroovy("pools.list()")).isEmpty();
        assertThat(ChangedSources.byGroovy("1 + 1")).isEmpty();
    }
}
