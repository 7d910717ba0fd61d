package org.prepaidsupport.application.unit;

import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.unit.UnitOfMeasure;

/** Keeps units of measure. */
public interface UnitStore extends RecordStore<UnitOfMeasure> {}
