package org.prepaidsupport.application;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.prepaidsupport.fakes.Desk;

/** Something that happens at the {@link Desk}. */
public abstract class DeskTest {

    protected Desk desk;

    @BeforeEach
    final void open() {
        desk = new Desk();
        prepare();
    }

    @AfterEach
    final void close() {
        desk.close();
    }

    /** Called before each test, when the desk is there. */
    protected void prepare() {}
}
