/**
 * For a mail server of tests that speaks TLS: 127.0.0.1 and mail.desk.example, signed by itself, good until 2126. Whoever
 * wants to trust it has to be told to.
 */
export const selfSigned = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQg1MCmX18EL0tGYQta
B1w2Cc2qCPz3QFLPyuO6R5dyvjuhRANCAAQtp4VnCyx+xnSKkNoMLyeqC90CbQCE
klskHu2c0GytL4raHTNeNcCuBWt1KJJX+Asi3DUKouQQeegAw+VWT2w9
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBszCCAVmgAwIBAgIUSn8F7CR4g5Sz9GMfTk7ffSqQuNcwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRbWFpbC5kZXNrLmV4YW1wbGUwIBcNMjYxMTIxMDI0MDA0WhgP
MjEyNjEwMjgwMjQwMDRaMBwxGjAYBgNVBAMMEW1haWwuZGVzay5leGFtcGxlMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAELaeFZwssfsZ0ipDaDC8nqgvdAm0AhJJb
JB7tnNBsrS+K2h0zXjXArgVrdSiSV/gLItw1CqLkEHnoAMPlVk9sPaN3MHUwHQYD
VR0OBBYEFHfru+BS7OvynMovBC5hTlvHmxb+MB8GA1UdIwQYMBaAFHfru+BS7Ovy
nMovBC5hTlvHmxb+MA8GA1UdEwEB/wQFMAMBAf8wIgYDVR0RBBswGYIRbWFpbC5k
ZXNrLmV4YW1wbGWHBH8AAAEwCgYIKoZIzj0EAwIDSAAwRQIhAKavnZiXEj0qlZeo
CanHdxuoCtDGuuiYxBFfW/K/+J5IAiBkbLDkjneD4AMCpSFjEfP2iX5EposalE6F
Ip44W5rldw==
-----END CERTIFICATE-----
`,
}
