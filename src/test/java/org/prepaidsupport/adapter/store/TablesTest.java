package org.prepaidsupport.adapter.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.prepaidsupport.fakes.PluginDatabase;

class TablesTest extends StoreTest {

    private static final int ORACLES_LONGEST_NAME = 30;

    @Test
    void everyRowOfTheDescriptorHasATable() {
        assertThat(tables()).hasSameSizeAs(PluginDatabase.rows()).hasSizeGreaterThan(15);
    }

    @Test
    void noTablesNameIsLongerThanOracleTakes() {
        assertThat(tables())
                .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(ORACLES_LONGEST_NAME))
                .allSatisfy(name -> assertThat(name).matches("AO_[0-9A-F]{6}_[A-Z_]+"));
    }
}
