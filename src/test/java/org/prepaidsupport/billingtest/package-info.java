/**
 * What the product promises about billed time, written down a second time in the simplest way and compared with the
 * plugin after every step of random sequences.
 */
package org.prepaidsupport.billingtest;
