@echo off
rem See sync-from-aws --help.
call "%~dp0operator.cmd" sync-from-aws %*
exit /b %ERRORLEVEL%
