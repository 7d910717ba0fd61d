package org.prepaidsupport.application.tax;

import org.prepaidsupport.application.RecordStore;
import org.prepaidsupport.domain.tax.Tax;

/** Keeps taxes. */
public interface TaxStore extends RecordStore<Tax> {}
