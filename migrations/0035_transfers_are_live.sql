-- What is transferred is real money, so an owner who is paid that way signs in with more than a password.
update payment_methods set mode = 'live' where provider = 'bank_transfer' and mode is null;
