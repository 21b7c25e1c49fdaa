@echo off
rem See cleanup-test-rooms --help.
call "%~dp0operator.cmd" cleanup-test-rooms %*
exit /b %ERRORLEVEL%
